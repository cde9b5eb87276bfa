// What a share dialog shows: everything that would leave, how much of the link it takes, and what to look at twice.
import type { WorkflowDocument } from '#document';
import { findSecrets, type Secret } from './find-secrets.ts';
import { encodeShare, type LinkOutcome } from './share-link.ts';
import { type ShareParts, selectParts } from './share-parts.ts';

export type SharePart =
  | { readonly kind: 'structure'; readonly steps: number }
  | { readonly kind: 'layout'; readonly nodes: number }
  | { readonly kind: 'scenario'; readonly name: string; readonly values: number }
  | { readonly kind: 'notes'; readonly notes: number }
  | { readonly kind: 'results'; readonly steps: number };

interface PartSize {
  readonly part: SharePart;
  readonly chosen: boolean;
  /** Characters of the link that it takes, or would take, as the other parts are chosen now; not finite: too many. */
  readonly length: number;
}

interface ShareOverview {
  /** Only parts that the document has. */
  readonly parts: readonly PartSize[];
  readonly secrets: readonly Secret[];
  readonly link: LinkOutcome;
}

/** Everything but results; what looks like a secret stays here. */
export function defaultParts(document: WorkflowDocument): ShareParts {
  return {
    layout: true,
    scenarios: document.scenarios.map(({ name }) => name),
    notes: true,
    results: false,
    withheld: findSecrets(document).map(({ place }) => place),
  };
}

/** `results` as `resultsToJson` makes them; undefined where there are none. */
export function describeParts(
  document: WorkflowDocument,
  results: unknown,
  parts: ShareParts,
): ShareOverview {
  const link = linkOf(document, results, parts);
  const length = lengthOf(link);
  const bare = { layout: false, scenarios: [], notes: false, results: false, withheld: parts.withheld };
  const sizes = partsOf(document, results).map((part): PartSize => {
    if (part.kind === 'structure') {
      return { part, chosen: true, length: lengthOf(linkOf(document, results, bare)) };
    }
    const other = lengthOf(linkOf(document, results, toggled(part, parts)));
    return { part, chosen: isChosen(part, parts), length: Math.abs(length - other) };
  });
  return { parts: sizes, secrets: findSecrets(document), link };
}

function linkOf(document: WorkflowDocument, results: unknown, parts: ShareParts): LinkOutcome {
  return encodeShare(selectParts(document, results, parts));
}

function lengthOf(link: LinkOutcome): number {
  return link.kind === 'link' ? link.payload.length : Number.POSITIVE_INFINITY;
}

function partsOf(document: WorkflowDocument, results: unknown): SharePart[] {
  const { workflow, scenarios, layout, notes } = document;
  const noted =
    workflow.steps.filter(({ note }) => note !== undefined).length + (notes === undefined ? 0 : 1);
  const nodes = Object.keys(layout.steps).length + layout.slots.length;
  const steps = Array.isArray(results) ? results.length : 0;
  return [
    { kind: 'structure', steps: workflow.steps.length },
    ...(nodes === 0 ? [] : [{ kind: 'layout' as const, nodes }]),
    ...scenarios
      .filter(({ values }) => values.length > 0)
      .map(({ name, values }) => ({ kind: 'scenario' as const, name, values: values.length })),
    ...(noted === 0 ? [] : [{ kind: 'notes' as const, notes: noted }]),
    ...(steps === 0 ? [] : [{ kind: 'results' as const, steps }]),
  ];
}

function isChosen(part: SharePart, parts: ShareParts): boolean {
  switch (part.kind) {
    case 'structure':
      return true;
    case 'scenario':
      return parts.scenarios.includes(part.name);
    default:
      return parts[part.kind];
  }
}

function toggled(part: Exclude<SharePart, { kind: 'structure' }>, parts: ShareParts): ShareParts {
  if (part.kind !== 'scenario') return { ...parts, [part.kind]: !parts[part.kind] };
  const { name } = part;
  const others = parts.scenarios.filter((one) => one !== name);
  return { ...parts, scenarios: others.length < parts.scenarios.length ? others : [...others, name] };
}
