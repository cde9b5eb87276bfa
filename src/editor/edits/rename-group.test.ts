import { expect, test } from 'vitest';
import { edited } from '../testing/edited.ts';
import { arithmetic } from '../testing/example.ts';
import { groupNodes } from './group-nodes.ts';
import { renameGroup } from './rename-group.ts';

test('a frame gets the title', () => {
  const grouped = edited(groupNodes({ id: 'g1', title: '', steps: ['s0'], slots: [] }));
  expect(edited(renameGroup('g1', 'Sum'), grouped).groups?.[0]?.title).toBe('Sum');
  expect(edited(renameGroup('g1', 'Sum'))).toBe(arithmetic);
});
