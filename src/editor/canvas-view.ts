// What of the canvas is in view. Actions and other panels know an editor, not what draws it: the canvas tells.
import type { Position } from '#document';
import type { Editor } from './create-editor.ts';

/** In px at 100 % zoom, as positions in the document are. */
export interface CanvasView {
  readonly from: Position;
  readonly to: Position;
}

const views = new WeakMap<Editor, () => CanvasView | undefined>();

/** The canvas of this editor can be asked from now on, until what is returned is called. */
export function provideView(editor: Editor, read: () => CanvasView | undefined): () => void {
  views.set(editor, read);
  return () => {
    if (views.get(editor) === read) views.delete(editor);
  };
}

/** Undefined while no canvas is shown. */
export function viewOf(editor: Editor): CanvasView | undefined {
  return views.get(editor)?.();
}

/** The middle of what is seen; somewhere near the origin while no canvas is shown. */
export function viewCenter(editor: Editor): Position {
  const view = viewOf(editor);
  if (view === undefined) return [240, 160];
  return [(view.from[0] + view.to[0]) / 2, (view.from[1] + view.to[1]) / 2];
}
