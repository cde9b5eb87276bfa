import { expect, test } from 'vitest';
import { edited } from '../testing/edited.ts';
import { arithmetic } from '../testing/example.ts';
import { groupNodes } from './group-nodes.ts';
import { ungroup } from './ungroup.ts';

test('a frame goes, and the others stay', () => {
  const first = edited(groupNodes({ id: 'g1', title: '', steps: ['s0'], slots: [] }));
  const both = edited(groupNodes({ id: 'g2', title: '', steps: ['s1'], slots: [] }), first);
  expect(edited(ungroup('g1'), both).groups?.map(({ id }) => id)).toEqual(['g2']);
  expect(edited(ungroup('g1'), first)).toEqual(arithmetic);
  expect(edited(ungroup('g1'))).toBe(arithmetic);
});
