import type { Position } from '#document';
import type { Editor } from '#editor';

const pointers = new WeakMap<Editor, Position>();

/** Where on the canvas the pointer is, or a menu was opened; undefined where it is elsewhere, or keys are used. */
export function pointerOn(editor: Editor): Position | undefined {
  return pointers.get(editor);
}

export function setPointerOn(editor: Editor, position: Position | undefined): void {
  if (position === undefined) pointers.delete(editor);
  else pointers.set(editor, position);
}
