import type { Action } from '#editor';
import { compareScenarios } from './compare-scenarios.ts';
import { isBusy, UNDER_WAY } from './is-busy.ts';

/** Each by itself; their results stand side by side, and the editor’s own runs stay as they are. */
export const runScenarios: Action = {
  id: 'run-scenarios',
  label: 'Run all scenarios',
  group: 'Run',
  enabled: (editor) => !isBusy(editor),
  disabledReason: () => UNDER_WAY,
  perform(editor) {
    compareScenarios.perform(editor);
    void editor.runScenarios();
  },
};
