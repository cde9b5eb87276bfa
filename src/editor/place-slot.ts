import type { Value } from '#engine';
import { viewCenter } from './canvas-view.ts';
import { freePlace, slotSize } from './connect/free-place.ts';
import type { Editor } from './create-editor.ts';
import { addSlot } from './edits/add-slot.ts';

/** Adds a slot with a starting value in the middle of what is seen, selects it and brings it into view. */
export function placeSlot(editor: Editor, name: string, value: Value): void {
  const { documents, session, library } = editor;
  const [x, y] = viewCenter(editor);
  const wanted = [x - slotSize.width / 2, y - slotSize.height / 2] as const;
  documents.apply(addSlot(name, value, freePlace(documents.getState().current, library, wanted, slotSize)));
  session.reveal({ kind: 'slot', name }, 'focus');
}
