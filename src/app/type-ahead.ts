import type { Editor } from '#editor';
import type { KeyPress } from './shortcuts.ts';

/**
 * Whether a key press was meant for the search that is opened already and not on the page yet, for its code is on the
 * way: what is typed stands in its field when it comes, and is no shortcut.
 */
export function typeAhead({ session }: Editor, press: KeyPress, typing: boolean): boolean {
  const { overlay } = session.getState();
  if (overlay.kind !== 'commands' || typing || press.ctrlKey || press.metaKey || press.altKey) return false;
  const { query = '' } = overlay;
  if (press.key === 'Escape') session.close();
  else if (press.key === 'Backspace') session.open({ ...overlay, query: query.slice(0, -1) });
  else if (press.key.length === 1) session.open({ ...overlay, query: query + press.key });
  return true;
}
