import type { ValuePair } from '#document';
import type { Editor } from './create-editor.ts';
import { addScenario } from './edits/add-scenario.ts';
import { freshScenarioName } from './edits/scenario-names.ts';
import type { RunRecord } from './run-state.ts';

/** Keeps the values of a scenario under a new name, which is chosen then. */
export function duplicateScenario({ documents, session }: Editor, from: string): void {
  const name = freshScenarioName(documents.getState().current, from);
  documents.apply(addScenario(name, from));
  chooseAdded(documents, session, name);
}

/** Where the document cannot be changed, the scenario was refused. */
function chooseAdded(documents: Editor['documents'], session: Editor['session'], name: string): void {
  if (documents.getState().current.scenarios.some((one) => one.name === name)) session.chooseScenario(name);
}

/** The values that a run started from; not what a step of an earlier run had written. */
export function startOf({ stateBefore: { slots } }: RunRecord): ValuePair[] {
  return [...slots].flatMap(([slot, { value, writer }]) =>
    writer === undefined ? [[slot, value] as const] : [],
  );
}

/** Keeps what a run started from as a scenario, which is chosen then, and called like the run. */
export function keepRunAsScenario({ documents, session }: Editor, record: RunRecord, wanted: string): void {
  const name = freshScenarioName(documents.getState().current, wanted);
  const { mutable } = record.stateBefore;
  session.keepComparing(() => {
    documents.apply(addScenario(name, { mutable, values: startOf(record) }));
    chooseAdded(documents, session, name);
  });
}
