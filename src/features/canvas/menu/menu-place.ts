import { type Editor, nodesOf, type Selection } from '#editor';
import { selectedNodeIds, selectionOf } from '../flow-nodes.ts';

export interface MenuPlace {
  /** Where it opens, in the window. */
  readonly x: number;
  readonly y: number;
  /** What gets the focus back. */
  readonly origin: HTMLElement | undefined;
}

const HOLDERS = '[data-node], [data-frame], [data-folded]';

/**
 * Selects what the menu is about, unless it is selected already, alone or with others; the empty canvas deselects.
 * Undefined where the browser's own menu is wanted: in a field.
 */
export function menuPlaceOf(editor: Editor, event: MouseEvent | KeyboardEvent): MenuPlace | undefined {
  const { target } = event;
  if (!(target instanceof Element) || target.closest('input, textarea, [role="menu"]') !== null)
    return undefined;
  const holder = target.closest<HTMLElement>(HOLDERS);
  const isOnCanvas = target.closest('.react-flow__pane, .react-flow__viewport') !== null;
  if (holder === null && !isOnCanvas) return undefined;
  const { session } = editor;
  if (holder !== null) select(editor, holder);
  else if (session.getState().selection.kind !== 'wire') session.select({ kind: 'none' });
  // A key is pressed nowhere, and a browser may say so by the window's corner.
  const atKey = event instanceof KeyboardEvent || (event.clientX === 0 && event.clientY === 0);
  const origin = holder ?? undefined;
  if (!atKey) return { x: event.clientX, y: event.clientY, origin };
  const box = (holder ?? target).getBoundingClientRect();
  return { x: box.left + Math.min(32, box.width / 2), y: box.top + Math.min(32, box.height), origin };
}

function select({ session }: Editor, holder: HTMLElement): void {
  const { selection } = session.getState();
  const next = selectionAt(holder, selection);
  if (next !== undefined) session.select(next);
}

function selectionAt(holder: HTMLElement, now: Selection): Selection | undefined {
  const { node, frame, folded } = holder.dataset;
  if (frame !== undefined) return { kind: 'group', id: frame };
  if (folded !== undefined)
    return nodesOf(now).slots.includes(folded) ? undefined : { kind: 'slot', name: folded };
  return node === undefined || selectedNodeIds(now).has(node) ? undefined : selectionOf([node]);
}
