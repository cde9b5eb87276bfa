import { expect, test } from 'vitest';
import type { Action } from '#editor';
import { sectionsOf } from './sheet-sections.ts';

const action = (id: string, changes: Partial<Action>): Action => ({
  id,
  label: id,
  group: 'Edit',
  enabled: () => true,
  perform: () => {},
  ...changes,
});

test('every action with keys is listed in its group, with all of its keys', () => {
  const actions = [
    action('Zoom in', { group: 'View', keys: ['+', '='] }),
    action('Undo', { keys: ['Mod+z'] }),
    action('Without keys', {}),
  ];
  expect(sectionsOf(actions)).toEqual([
    { title: 'Edit', rows: [{ what: 'Undo', ways: ['Ctrl Z'], byKey: true }] },
    { title: 'View', rows: [{ what: 'Zoom in', ways: ['+', '='], byKey: true }] },
  ]);
});
