import { expect, test } from 'vitest';
import { edited } from '../testing/edited.ts';
import { addStep, arithmetic, documentOf } from '../testing/example.ts';
import { moveNodes } from './move-nodes.ts';
import { writeToNewSlot } from './write-to-new-slot.ts';

const second = { ...addStep, id: 's1' };

test('the output fills a slot of its own, placed below the other', () => {
  const placed = edited(
    moveNodes([{ kind: 'slot', id: 'total', position: [16, 32] }]),
    documentOf([addStep, second]),
  );
  const { workflow, layout } = edited(writeToNewSlot('s1', 'sum', 'total'), placed);
  expect(workflow.steps.map(({ outputs }) => outputs)).toEqual([[['sum', 'total']], [['sum', 'total_2']]]);
  expect(layout.slots.at(-1)).toEqual(['total_2', [16, 80]]);
});

test('its other slots stay, and the name is free everywhere', () => {
  const third = {
    ...second,
    inputs: [['total_2', 'a']] as const,
    outputs: [['sum', ['total', 'copy']]] as const,
  };
  const { workflow } = edited(writeToNewSlot('s1', 'sum', 'total'), documentOf([addStep, third]));
  expect(workflow.steps[1]?.outputs).toEqual([['sum', ['total_3', 'copy']]]);
});

test('an output that does not fill the slot changes nothing', () => {
  expect(edited(writeToNewSlot('s1', 'sum', 'total'))).toBe(arithmetic);
});
