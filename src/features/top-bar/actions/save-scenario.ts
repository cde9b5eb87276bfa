import { type Action, duplicateScenario } from '#editor';

/** Keeps the values as they are under a name of their own, which can be written at once. */
export const saveScenario: Action = {
  id: 'save-scenario',
  label: 'Save current values as a scenario',
  group: 'Document',
  edits: true,
  enabled: () => true,
  perform(editor) {
    duplicateScenario(editor, editor.derived.getState().scenario.name);
    editor.session.renameScenario(true);
  },
};
