// From one edit to all that follows from it: plan, problems, statuses, slots. The page has a frame for it.
import { setSlotValue } from '#editor';
import { createEditor } from '../../src/editor/create-editor.ts';
import { chain, library } from '../../src/editor/testing/example.ts';
import { createInProcessEngine } from '../../src/editor/testing/in-process-engine.ts';
import { measure, type Row } from '../measure.ts';

const FRAME = 16; // ms

export async function editorRows(): Promise<Row[]> {
  const editor = createEditor({
    document: chain(1_000),
    library,
    engine: createInProcessEngine(),
    shortRun: 0,
  });
  await editor.run();
  let value = 0;
  const times = await measure([
    {
      name: 'edit',
      run: () => {
        value -= 1;
        editor.documents.apply(setSlotValue('default', 'y500', value));
        return editor.derived.getState();
      },
    },
  ]);
  return [
    {
      name: 'all that follows from one edit among 1,000 steps',
      value: times.milliseconds('edit'),
      unit: 'ms',
      bound: FRAME,
    },
  ];
}
