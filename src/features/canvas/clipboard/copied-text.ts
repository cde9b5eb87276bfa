import { fragmentToText } from '#document';
import { copyNodes, type Editor } from '#editor';
import { selectedNodes } from '../actions/selected-nodes.ts';
import { drawnDocument } from './drawn-document.ts';

/** What is selected, as text that people can read and send to each other. */
export function copiedText(editor: Editor): string {
  const { scenario } = editor.derived.getState();
  return fragmentToText(copyNodes(drawnDocument(editor), scenario.name, selectedNodes(editor)));
}
