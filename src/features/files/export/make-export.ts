// What a form makes of a workflow, and what of it the form cannot carry: pure, so that both are known before saving.
import {
  documentToText,
  fileNameOf,
  type PyswarkForm,
  type PythonForm,
  type StepLibrary,
  scenarioOf,
  type WorkflowDocument,
  type WorkflowNames,
  writePyswark,
  writePython,
} from '#document';
import { type ExportForm, type RunState, workflowMemoryOf } from '#editor';
import { stepId } from '#engine';
import {
  describeExportLosses,
  describeLinkResultsLeft,
  describeMissingPython,
  describePyswarkNote,
  describeResultsInFile,
} from '#wording';
import { receiptsToText, slotToText, stateToText } from './results-text.ts';
import { runLogText } from './run-log-text.ts';
import { secretNotes } from './secret-notes.ts';

export interface ExportSource {
  readonly document: WorkflowDocument;
  readonly library: StepLibrary;
  readonly names: WorkflowNames;
  readonly runs: Pick<RunState, 'history' | 'cache' | 'stepsRan' | 'stepsSkipped' | 'brought' | 'log'>;
  /** Whose starting values are meant, where a form takes those of one. */
  readonly scenario: string;
  /** For the form `pyswark`: what is remembered of the runs stays here. */
  readonly withoutResults: boolean;
  /** For the form `slot`. */
  readonly slot: string | undefined;
  /** Epoch milliseconds. */
  readonly now: number;
}

export interface Export {
  readonly fileName: string;
  readonly type: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
  /** What stays behind, or is said in another way there; and what should not leave unnoticed. */
  readonly notes: readonly string[];
}

/** Undefined for results where there are none. */
export function makeExport(
  form: Exclude<ExportForm, 'svg' | 'png'>,
  source: ExportSource,
): Export | undefined {
  const { document, library, scenario } = source;
  const name = fileNameOf(document.name);
  switch (form) {
    case 'json':
      return {
        fileName: `${name}.slotflow.json`,
        type: 'application/json',
        content: documentToText(document),
        notes: secretNotes(document),
      };
    case 'pyswark':
      return toPyswark('workflow', `${name}.pyswark.json`, source);
    case 'pyswark-state':
      return toPyswark('state', `${name}, ${fileNameOf(scenario)}.state.json`, source);
    case 'gluedb':
      return toPyswark('gluedb', `${name}, ${fileNameOf(scenario)}.gluedb`, source);
    case 'python':
    case 'notebook':
    case 'zip':
      return toPython(form, document, library, scenario);
    case 'state':
    case 'slot':
    case 'receipts':
    case 'log':
      return toResults(form, name, source);
  }
}

function toPyswark(form: PyswarkForm, fileName: string, source: ExportSource): Export {
  const { document, library, scenario, runs, withoutResults, now } = source;
  const memory = workflowMemoryOf(runs);
  const { text, notes } = writePyswark(document, {
    form,
    library,
    scenario,
    now: new Date(now).toISOString().slice(0, 19),
    ...(withoutResults ? { memory: 'left-out' } : memory === undefined ? {} : { memory }),
  });
  const titles = titlesOf(document);
  return {
    fileName,
    type: 'application/json',
    content: text,
    notes: [
      ...notes.map((note) => describePyswarkNote(note, (id) => titles.get(id) ?? id)),
      ...(form === 'workflow' ? resultNotes(source) : []),
      ...describeExportLosses(
        form === 'workflow' ? workflowLosses(document) : stateLosses(document, scenario),
      ),
      ...(form === 'workflow' ? [] : secretNotes(withScenario(document, scenario))),
    ],
  };
}

/** What leaves of the runs, and what does not. */
function resultNotes({ document, runs, withoutResults }: ExportSource): readonly string[] {
  const steps = document.workflow.steps.filter(({ id }) => runs.cache.entries.has(stepId(id)));
  const unused = runs.brought?.kind === 'link' ? [describeLinkResultsLeft()] : [];
  if (withoutResults || steps.length === 0) return unused;
  return [
    describeResultsInFile(steps.length, runs.brought?.kind === 'file'),
    ...secretNotes(asValues(document, runs.cache)),
  ];
}

/** What cached results hold, under the names of the slots that it went through. */
function asValues(document: WorkflowDocument, { entries }: RunState['cache']): WorkflowDocument {
  const values = document.workflow.steps.flatMap(({ id, inputs, outputs }) => {
    const { input = {}, output = {} } = entries.get(stepId(id)) ?? {};
    const slotOf = new Map(inputs.flatMap(([slot, fields]) => [fields].flat().map((field) => [field, slot])));
    const slotsOf = new Map(outputs.map(([key, slots]) => [key, [slots].flat()[0]]));
    return [
      ...Object.entries(input).map(([field, value]) => [slotOf.get(field) ?? field, value] as const),
      ...Object.entries(output).map(([key, value]) => [slotsOf.get(key) ?? key, value] as const),
    ];
  });
  return { ...document, workflow: { steps: [] }, scenarios: [{ name: '', mutable: false, values }] };
}

function titlesOf({ workflow }: WorkflowDocument): ReadonlyMap<string, string> {
  return new Map(workflow.steps.map(({ id, title }) => [id, title ?? id]));
}

function workflowLosses({ workflow, scenarios, groups = [], notes }: WorkflowDocument) {
  return {
    layout: true,
    titles: workflow.steps.some(({ title }) => title !== undefined),
    notes: notes !== undefined || workflow.steps.some(({ note }) => note !== undefined),
    groups: groups.length > 0,
    values: scenarios.some(({ values }) => values.length > 0),
    scenarios: [],
  };
}

function stateLosses({ scenarios }: WorkflowDocument, scenario: string) {
  const others = scenarios.map(({ name }) => name).filter((name) => name !== scenario);
  return { layout: false, titles: false, notes: false, groups: false, values: false, scenarios: others };
}

function withScenario(document: WorkflowDocument, name: string): WorkflowDocument {
  return { ...document, workflow: { steps: [] }, scenarios: [scenarioOf(document, name)] };
}

const TYPES = {
  python: 'text/x-python',
  notebook: 'application/x-ipynb+json',
  zip: 'application/zip',
} as const;

function toPython(
  form: PythonForm,
  document: WorkflowDocument,
  library: StepLibrary,
  scenario: string,
): Export {
  const { fileName, content, missing } = writePython(document, library, form, scenario);
  const titles = titlesOf(document);
  const disabled = document.workflow.steps.filter((step) => step.disabled === true);
  return {
    fileName,
    type: TYPES[form],
    content: typeof content === 'string' ? content : new Uint8Array(content),
    notes: [
      ...missing.map(describeMissingPython),
      ...disabled.map(({ id }) =>
        describePyswarkNote({ kind: 'disabled-left-out', step: id }, () => titles.get(id) ?? id),
      ),
      ...describeExportLosses({
        ...stateLosses(document, scenario),
        layout: true,
        groups: document.groups !== undefined,
        scenarios: [],
      }),
      ...secretNotes(document),
    ],
  };
}

function toResults(
  form: 'state' | 'slot' | 'receipts' | 'log',
  name: string,
  { runs, slot, names }: ExportSource,
): Export | undefined {
  const last = runs.history.at(-1);
  if (last === undefined) return undefined;
  const run = `${name}, run ${last.run}`;
  const json = 'application/json';
  switch (form) {
    case 'state':
      return { fileName: `${run}.state.json`, type: json, content: stateToText(last), notes: [] };
    case 'receipts':
      return { fileName: `${run}.receipts.json`, type: json, content: receiptsToText(last), notes: [] };
    case 'log':
      return { fileName: `${name}.log.txt`, type: 'text/plain', content: runLogText(runs, names), notes: [] };
    case 'slot': {
      const held = slot === undefined ? undefined : last.state.slots.get(slot);
      if (slot === undefined || held === undefined) return undefined;
      const { text, isText } = slotToText(held.value);
      return {
        fileName: `${run}, ${fileNameOf(slot)}.${isText ? 'txt' : 'json'}`,
        type: isText ? 'text/plain' : json,
        content: text,
        notes: [],
      };
    }
  }
}
