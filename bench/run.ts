// Prints every benchmark of the engine and the editor's state. Those of the canvas need a browser: `canvas/run.ts`.
import { editorRows } from './editor/editor.bench.ts';
import { engineRows } from './engine/engine.bench.ts';
import { printRows } from './print-rows.ts';

printRows([...(await engineRows()), ...(await editorRows())]);
