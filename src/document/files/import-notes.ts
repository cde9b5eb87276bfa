import type { StepLibrary } from '../step-library.ts';
import type { WorkflowDocument } from '../workflow-document.ts';
import type { FileOutcome } from './parse-file.ts';

/** What of an opened file is not here as it was there, or not for certain. */
export type ImportNote =
  | { readonly kind: 'state-alone' }
  | { readonly kind: 'workflow-alone' }
  /** Classes of pyswark that were taken for the models called so: there is no code to compare. */
  | { readonly kind: 'recognised'; readonly classes: readonly (readonly [path: string, model: string])[] }
  | { readonly kind: 'placeholder'; readonly model: string; readonly steps: number }
  | { readonly kind: 'unresolved'; readonly slot: string }
  | { readonly kind: 'results-left-out'; readonly steps: number };

type Opened = Extract<FileOutcome, { kind: 'document' | 'pyswark' }>;

export function importNotes(opened: Opened, library: StepLibrary): readonly ImportNote[] {
  const placeholders = placeholdersOf(opened.document, library);
  if (opened.kind === 'document') return placeholders;
  const { of, recognised, unresolved, memory } = opened;
  const paths = new Map(recognised.map(({ path, model }) => [path, model.title]));
  const results = memory.cache.entries.size;
  return [
    ...(of === 'state' || of === 'gluedb' ? [{ kind: 'state-alone' } as const] : []),
    ...(of === 'workflow' || of === 'step' ? [{ kind: 'workflow-alone' } as const] : []),
    ...(paths.size === 0 ? [] : [{ kind: 'recognised', classes: [...paths] } as const]),
    ...placeholders,
    ...unresolved.map((slot) => ({ kind: 'unresolved', slot }) as const),
    ...(results === 0 ? [] : [{ kind: 'results-left-out', steps: results } as const]),
  ];
}

function placeholdersOf({ workflow }: WorkflowDocument, library: StepLibrary): readonly ImportNote[] {
  const counts = new Map<string, number>();
  for (const { model } of workflow.steps) {
    if (library.find(model) === undefined) counts.set(model, (counts.get(model) ?? 0) + 1);
  }
  return [...counts].map(([model, steps]) => ({ kind: 'placeholder', model, steps }));
}
