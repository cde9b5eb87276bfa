import type { Editor } from './create-editor.ts';
import { addScenario } from './edits/add-scenario.ts';
import { freshScenarioName } from './edits/scenario-names.ts';

/** Keeps the values of a scenario under a new name, which is chosen then. */
export function duplicateScenario({ documents, session }: Editor, from: string): void {
  const name = freshScenarioName(documents.getState().current, from);
  documents.apply(addScenario(name, from));
  session.chooseScenario(name);
}
