// What a share dialog shows: everything that would leave, how much of the link it takes, and what to look at twice.
import type { WorkflowDocument } from '#document';
import { findSecrets, holdNotesSecrets, type Secret } from './find-secrets.ts';
import { encodeShare, type LinkOutcome } from './share-link.ts';
import { type ShareParts, selectParts } from './share-parts.ts';

export type SharePart =
  | { readonly kind: 'structure'; readonly steps: number }
  | { readonly kind: 'layout'; readonly nodes: number }
  | { readonly kind: 'scenario'; readonly name: string; readonly values: number }
  /** `secret`: something in them has the form of a password or a key. */
  | { readonly kind: 'notes'; readonly notes: number; readonly secret: boolean }
  /** Of no step, where all were made of values that stay here. */
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
    notes: !holdNotesSecrets(document),
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
  const sizes = listParts(document, results, parts).map(
    (part): PartSize => ({
      part,
      chosen: isChosen(part, parts),
      length: measurePart(document, results, parts, part, link),
    }),
  );
  return { parts: sizes, secrets: findSecrets(document), link };
}

/** Characters of the link that a part takes, or would take; `link` is what the parts that are chosen make. */
export function measurePart(
  document: WorkflowDocument,
  results: unknown,
  parts: ShareParts,
  part: SharePart,
  link: LinkOutcome,
): number {
  if (part.kind === 'structure') {
    const bare = { layout: false, scenarios: [], notes: false, results: false, withheld: parts.withheld };
    return lengthOf(linkOf(document, results, bare));
  }
  return Math.abs(lengthOf(link) - lengthOf(linkOf(document, results, togglePart(part, parts))));
}

export function linkOf(document: WorkflowDocument, results: unknown, parts: ShareParts): LinkOutcome {
  return encodeShare(selectParts(document, results, parts));
}

function lengthOf(link: LinkOutcome): number {
  return link.kind === 'link' ? link.payload.length : Number.POSITIVE_INFINITY;
}

/** What the document has that could leave. */
export function listParts(document: WorkflowDocument, results: unknown, parts: ShareParts): SharePart[] {
  const { workflow, scenarios, layout, notes } = document;
  const noted =
    workflow.steps.filter(({ note }) => note !== undefined).length + (notes === undefined ? 0 : 1);
  const nodes = Object.keys(layout.steps).length + layout.slots.length;
  const leaving = selectParts(document, results, { ...parts, results: true }).results;
  const steps = Array.isArray(leaving) ? leaving.length : 0;
  const made = Array.isArray(results) && results.length > 0;
  return [
    { kind: 'structure', steps: workflow.steps.length },
    ...(nodes === 0 ? [] : [{ kind: 'layout' as const, nodes }]),
    ...scenarios
      .filter(({ values }) => values.length > 0)
      .map(({ name, values }) => ({ kind: 'scenario' as const, name, values: values.length })),
    ...(noted === 0 ? [] : [{ kind: 'notes' as const, notes: noted, secret: holdNotesSecrets(document) }]),
    ...(!made ? [] : [{ kind: 'results' as const, steps }]),
  ];
}

export function isChosen(part: SharePart, parts: ShareParts): boolean {
  switch (part.kind) {
    case 'structure':
      return true;
    case 'scenario':
      return parts.scenarios.includes(part.name);
    default:
      return parts[part.kind];
  }
}

/** Chooses what is not, and the other way round. */
export function togglePart(part: SharePart, parts: ShareParts): ShareParts {
  if (part.kind === 'structure') return parts;
  if (part.kind !== 'scenario') return { ...parts, [part.kind]: !parts[part.kind] };
  const { name } = part;
  const others = parts.scenarios.filter((one) => one !== name);
  return { ...parts, scenarios: others.length < parts.scenarios.length ? others : [...others, name] };
}
