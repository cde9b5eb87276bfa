import type { ValuePair } from '#document';
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

/** The values that a run started from; not what a step of an earlier run had written. */
export function startOf({ stateBefore: { slots } }: RunRecord): ValuePair[] {
  return [...slots].flatMap(([slot, { value, writer }]) =>
    writer === undefined ? [[slot, value] as const] : [],
  );
}

/** Keeps what a run started from as a scenario, which is chosen then, and called like the run's own or as is wanted. */
export function keepRunAsScenario(
  { documents, session }: Editor,
  record: RunRecord,
  wanted: string = record.scenario,
): void {
  const name = freshScenarioName(documents.getState().current, wanted);
  const { mutable } = record.stateBefore;
  session.keepComparing(() => {
    documents.apply(addScenario(name, { mutable, values: startOf(record) }));
    session.chooseScenario(name);
  });
}
