import type { Editor } from './create-editor.ts';
import { addScenario } from './edits/add-scenario.ts';
import { freshScenarioName } from './edits/scenario-names.ts';
import type { RunRecord } from './run-state.ts';

/** Keeps the values of a scenario under a new name, which is chosen then. */
export function duplicateScenario({ documents, session }: Editor, from: string): void {
  const name = freshScenarioName(documents.getState().current, from);
  documents.apply(addScenario(name, from));
  session.chooseScenario(name);
}

/** Keeps what a run started from as a scenario, which is chosen then; not what a step of an earlier run had written. */
export function keepRunAsScenario(
  { documents, session }: Editor,
  { scenario, stateBefore: { slots, mutable } }: RunRecord,
): void {
  const values = [...slots].flatMap(([slot, { value, writer }]) =>
    writer === undefined ? [[slot, value] as const] : [],
  );
  const name = freshScenarioName(documents.getState().current, scenario);
  documents.apply(addScenario(name, { mutable, values }));
  session.chooseScenario(name);
}
