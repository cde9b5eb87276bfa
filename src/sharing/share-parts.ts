// What of a document leaves with a link. The steps and their wiring always do; the rest is the sharer's choice.
import { type DocumentStep, documentToText, type Scenario, type WorkflowDocument } from '#document';
import { keyOf, type SecretPlace } from './find-secrets.ts';
import type { Shared } from './share-link.ts';

export interface ShareParts {
  readonly layout: boolean;
  /** Names of the scenarios whose starting values leave; the others leave without any. */
  readonly scenarios: readonly string[];
  /** The document's notes and the steps'. */
  readonly notes: boolean;
  /** Results of the last run, so that whoever opens the link sees them without running anything. */
  readonly results: boolean;
  /** Values that stay here in any case. */
  readonly withheld: readonly SecretPlace[];
}

/** Keys that a format keeps beside a document for its own way back; they can hold values. */
const KEPT = 'pyswark';

/** The document, and the results, with what was not chosen taken out. */
export function selectParts(document: WorkflowDocument, results: unknown, parts: ShareParts): Shared {
  const withheld = new Set(parts.withheld.map(keyOf));
  const keeps = (place: SecretPlace) => !withheld.has(keyOf(place));
  const whole = parts.results && withheld.size === 0;
  const { notes, ...rest } = whole ? document : without(document, KEPT);
  const selected = {
    ...rest,
    ...(parts.notes && notes !== undefined ? { notes } : {}),
    workflow: {
      ...document.workflow,
      steps: document.workflow.steps.map((step) => selectStep(step, parts, keeps)),
    },
    scenarios: document.scenarios.map((scenario) => selectValues(scenario, parts, keeps)),
    layout: parts.layout ? document.layout : { ...without(document.layout, 'folded'), steps: {}, slots: [] },
  };
  if (!parts.results || results === undefined) return { document: selected };
  return { document: selected, results: selectResults(results, document, parts, keeps) };
}

function selectStep(
  step: DocumentStep,
  parts: ShareParts,
  keeps: (place: SecretPlace) => boolean,
): DocumentStep {
  const { note, settings, ...rest } = step;
  return {
    ...rest,
    ...(parts.notes && note !== undefined ? { note } : {}),
    ...(settings === undefined
      ? {}
      : { settings: settings.filter(([field]) => keeps({ kind: 'setting', step: step.id, field })) }),
  };
}

function selectValues(
  scenario: Scenario,
  parts: ShareParts,
  keeps: (place: SecretPlace) => boolean,
): Scenario {
  const { name, mutable } = scenario;
  if (!parts.scenarios.includes(name)) return { name, mutable, values: [] };
  const values = scenario.values.filter(([slot]) => keeps({ kind: 'slot', slot }));
  // What an unknown key says of values that stay here is not known.
  return values.length === scenario.values.length ? scenario : { name, mutable, values };
}

/**
 * Without the results of every step that a value which stays here reached, itself or through other steps: a result
 * holds what the step was given.
 */
function selectResults(
  results: unknown,
  document: WorkflowDocument,
  parts: ShareParts,
  keeps: (place: SecretPlace) => boolean,
): unknown {
  if (!Array.isArray(results)) return results;
  const tainted = new Set<string>();
  const reached = stepsWithOtherValues(results, document, parts);
  for (const { values } of document.scenarios) {
    for (const [slot] of values) if (!keeps({ kind: 'slot', slot })) tainted.add(slot);
  }
  let before = -1;
  while (before !== tainted.size + reached.size) {
    before = tainted.size + reached.size;
    for (const { id, inputs, outputs, settings = [] } of document.workflow.steps) {
      const touched =
        reached.has(id) ||
        settings.some(([field]) => !keeps({ kind: 'setting', step: id, field })) ||
        inputs.some(([slot]) => tainted.has(slot));
      if (!touched) continue;
      reached.add(id);
      for (const [, slots] of outputs) for (const slot of [slots].flat()) tainted.add(slot);
    }
  }
  const known = new Set(document.workflow.steps.map(({ id }) => id));
  const ofKnownSteps = reached.size === 0 ? results : results.filter(([id]) => known.has(id));
  return ofKnownSteps.filter(([id]) => !reached.has(id));
}

/** The steps whose results were made of starting values that no chosen scenario brings along. */
function stepsWithOtherValues(
  results: readonly unknown[],
  document: WorkflowDocument,
  { scenarios: chosen }: ShareParts,
): Set<string> {
  const { scenarios } = JSON.parse(documentToText(document)) as WorkflowDocument;
  const starting = new Set(scenarios.flatMap(({ values }) => values.map(([slot]) => slot)));
  const leaving = new Map<string, Set<string>>();
  for (const { name, values } of scenarios) {
    if (!chosen.includes(name)) continue;
    for (const [slot, value] of values) {
      leaving.set(slot, (leaving.get(slot) ?? new Set()).add(JSON.stringify(value)));
    }
  }
  const given = new Map(
    (results as readonly [string, Result][]).map(([id, { input }]) => [id, new Map(input)]),
  );
  const steps = document.workflow.steps.filter(({ id, inputs }) =>
    inputs.some(
      ([slot, fields]) =>
        starting.has(slot) &&
        [fields].flat().some((field) => {
          const value = given.get(id)?.get(field);
          return value !== undefined && leaving.get(slot)?.has(JSON.stringify(value)) !== true;
        }),
    ),
  );
  return new Set(steps.map(({ id }) => id));
}

/** As much of a result's JSON as is looked at. */
interface Result {
  readonly input: readonly (readonly [field: string, value: unknown])[];
}

function without<T extends object>(object: T, key: string): T {
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key)) as T;
}
