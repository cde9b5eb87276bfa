import { type Action, applyWithNotice, removeScenario } from '#editor';
import { describeDeletedScenario } from '#wording';

export const deleteScenario: Action = {
  id: 'delete-scenario',
  label: 'Delete this scenario',
  group: 'Document',
  edits: true,
  enabled: ({ documents }) => documents.getState().current.scenarios.length > 1,
  disabledReason: () => 'a workflow keeps at least one',
  perform(editor) {
    const { name } = editor.derived.getState().scenario;
    applyWithNotice(editor, removeScenario(name), describeDeletedScenario(name));
  },
};
