import { expect, test } from 'vitest';
import { edited } from '../testing/edited.ts';
import { addStep, arithmetic, documentOf } from '../testing/example.ts';
import { wireOutput } from './wire-output.ts';

const outputsAfter = (key: string, slot: string, connected: boolean, document = arithmetic) =>
  edited(wireOutput('s0', key, slot, connected), document).workflow.steps[0]?.outputs;

test('an output fills one more slot, after the others', () => {
  expect(outputsAfter('sum', 'copy', true)).toEqual([['sum', ['total', 'copy']]]);
  expect(outputsAfter('other', 'copy', true)).toEqual([
    ['sum', 'total'],
    ['other', 'copy'],
  ]);
});

test('an output that fills a list of none fills the slot alone', () => {
  const document = documentOf([{ ...addStep, outputs: [['sum', []]] }]);
  expect(outputsAfter('sum', 'total', true, document)).toEqual([['sum', 'total']]);
});

test('an output no longer fills a slot, also where a file says so twice', () => {
  const document = documentOf([
    {
      ...addStep,
      outputs: [
        ['sum', ['total', 'copy']],
        ['sum', 'total'],
      ],
    },
  ]);
  expect(outputsAfter('sum', 'total', false, document)).toEqual([['sum', 'copy']]);
  expect(outputsAfter('sum', 'total', false)).toEqual([]);
});

test('the wire that is there already, or that is not there, changes nothing', () => {
  expect(edited(wireOutput('s0', 'sum', 'total', true))).toBe(arithmetic);
  expect(edited(wireOutput('s0', 'sum', 'copy', false))).toBe(arithmetic);
  expect(edited(wireOutput('gone', 'sum', 'total', true))).toBe(arithmetic);
});
