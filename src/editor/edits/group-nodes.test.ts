import { expect, test } from 'vitest';
import { edited } from '../testing/edited.ts';
import { arithmetic } from '../testing/example.ts';
import { groupNodes } from './group-nodes.ts';

const one = groupNodes({ id: 'g1', title: 'Sum', steps: ['s0'], slots: ['x', 'x'] });

test('nodes get a frame, each once', () => {
  expect(one.name).toBe('Group Sum');
  expect(edited(one).groups).toEqual([{ id: 'g1', title: 'Sum', steps: ['s0'], slots: ['x'] }]);
});

test('a node leaves the frame that it stood in, and a frame that is left empty goes', () => {
  const grouped = edited(one);
  const some = groupNodes({ id: 'g2', title: '', steps: ['s0', 's1'], slots: [] });
  expect(edited(some, grouped).groups).toEqual([
    { id: 'g1', title: 'Sum', steps: [], slots: ['x'] },
    { id: 'g2', title: '', steps: ['s0', 's1'], slots: [] },
  ]);
  const all = groupNodes({ id: 'g2', title: '', steps: ['s0'], slots: ['x'] });
  expect(edited(all, grouped).groups?.map(({ id }) => id)).toEqual(['g2']);
});

test('an id that a frame has, and a frame around nothing, change nothing', () => {
  const grouped = edited(one);
  expect(edited(groupNodes({ id: 'g1', title: '', steps: ['s1'], slots: [] }), grouped)).toBe(grouped);
  expect(edited(groupNodes({ id: 'g2', title: '', steps: [], slots: [] }))).toBe(arithmetic);
});
