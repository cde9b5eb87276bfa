import type { Flags } from '#engine';
import { slotsOf } from '../slots-of.ts';
import type { StepLibrary } from '../step-library.ts';
import { toSteps } from '../to-steps.ts';
import type { WorkflowDocument } from '../workflow-document.ts';
import type { FileOutcome } from './parse-file.ts';

/** What of an opened file is not here as it was there, or not for certain. */
export type ImportNote =
  | { readonly kind: 'state-alone' }
  /** `missing`: slots that still want a value. */
  | { readonly kind: 'workflow-alone'; readonly read: readonly string[]; readonly missing: readonly string[] }
  /** Classes of pyswark that were taken for the models called so: there is no code to compare. */
  | { readonly kind: 'recognised'; readonly classes: readonly (readonly [path: string, model: string])[] }
  | { readonly kind: 'placeholder'; readonly model: string; readonly steps: number }
  | { readonly kind: 'unresolved'; readonly slot: string }
  /** They are the workflow's own, and a rerun uses them. */
  | { readonly kind: 'results-kept'; readonly steps: number }
  /** What the workflow said of using and filling its cache; here that is chosen for all workflows. */
  | { readonly kind: 'flags'; readonly flags: Flags };

type Opened = Extract<FileOutcome, { kind: 'document' | 'pyswark' }>;

export function importNotes(opened: Opened, library: StepLibrary): readonly ImportNote[] {
  const placeholders = placeholdersOf(opened.document, library);
  if (opened.kind === 'document') return placeholders;
  const { of, recognised, unresolved, memory } = opened;
  const paths = new Map(recognised.map(({ path, model }) => [path, model.title]));
  const results = memory.cache.entries.size;
  const { flags } = memory;
  return [
    ...(of === 'state' || of === 'gluedb' ? [{ kind: 'state-alone' } as const] : []),
    ...(of === 'workflow' || of === 'step' ? [valuesOf(opened.document, library)] : []),
    ...(paths.size === 0 ? [] : [{ kind: 'recognised', classes: [...paths] } as const]),
    ...placeholders,
    ...unresolved.map((slot) => ({ kind: 'unresolved', slot }) as const),
    ...(results === 0 ? [] : [{ kind: 'results-kept', steps: results } as const]),
    ...(flags.useExtracts && flags.populateExtracts ? [] : [{ kind: 'flags', flags } as const]),
  ];
}

function valuesOf(document: WorkflowDocument, library: StepLibrary): ImportNote {
  const values = document.scenarios[0]?.values ?? [];
  const slots = slotsOf(toSteps(document, library), values);
  const missing = slots.filter(({ starting, writers }) => !starting && writers.length === 0);
  return {
    kind: 'workflow-alone',
    read: values.map(([slot]) => slot),
    missing: missing.map(({ name }) => name),
  };
}

function placeholdersOf({ workflow }: WorkflowDocument, library: StepLibrary): readonly ImportNote[] {
  const counts = new Map<string, number>();
  for (const { model } of workflow.steps) {
    if (library.find(model) === undefined) counts.set(model, (counts.get(model) ?? 0) + 1);
  }
  return [...counts].map(([model, steps]) => ({ kind: 'placeholder', model, steps }));
}
