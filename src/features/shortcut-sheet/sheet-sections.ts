// What the sheet lists: every action that has keys, and what the canvas makes of pointer and keys.
import type { Action } from '#editor';
import { keysText } from '#ui';

interface SheetRow {
  readonly what: string;
  /** Each is one way to do it: keys as on the keyboard, or a gesture in words. */
  readonly ways: readonly string[];
  /** Whether the ways are keys. */
  readonly byKey: boolean;
}

export interface SheetSection {
  readonly title: string;
  readonly rows: readonly SheetRow[];
}

const order = ['Run', 'Add', 'Edit', 'Arrange', 'Go to', 'View', 'Document'] as const;

/** Made from the actions themselves, so that it is never out of date. */
export function sectionsOf(actions: readonly Action[]): readonly SheetSection[] {
  return order.flatMap((group) => {
    const rows = actions
      .filter((action) => action.group === group && (action.keys ?? []).length > 0)
      .map(({ label, keys = [] }): SheetRow => ({ what: label, ways: keys.map(keysText), byKey: true }));
    return rows.length === 0 ? [] : [{ title: group, rows }];
  });
}

const key = (what: string, ...keys: string[]): SheetRow => ({ what, ways: keys.map(keysText), byKey: true });
const gesture = (what: string, how: string): SheetRow => ({ what, ways: [how], byKey: false });

/** Those are no actions: they are about the one node, or the place, that has the focus or is under the pointer. */
export const canvasSections: readonly SheetSection[] = [
  {
    title: 'On a focused node',
    rows: [
      key('Next node in run order', 'Tab'),
      key('To the nearest node', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'),
      key('Select and open in the inspector', 'Enter'),
      key('Add to the selection', 'Shift+Enter'),
      key('Move by one dot', 'Alt+ArrowLeft', 'Alt+ArrowUp'),
    ],
  },
  {
    title: 'In lists',
    rows: [
      key('Move a step in the outline', 'Alt+ArrowUp', 'Alt+ArrowDown'),
      key('Fold and unfold a group of the library', 'ArrowLeft', 'ArrowRight'),
      key('Add the chosen model', 'Enter'),
    ],
  },
  {
    title: 'By pointer',
    rows: [
      gesture('Pan', 'Drag the canvas, or scroll'),
      gesture('Zoom', 'Ctrl and scroll, or pinch'),
      gesture('Connect', 'Drag from port to port'),
      gesture('Select several', 'Shift and drag, or Shift and click'),
      gesture('Add a step', 'Drag a model from the library'),
      gesture('Insert a step into a wire', 'Drop a model onto the wire'),
    ],
  },
];
