import type { WorkflowDocument } from '#document';
import { type LinkOutcome, linkOf, listParts, measurePart, type SharePart, type ShareParts } from '#sharing';

export interface LinkRequest {
  readonly document: WorkflowDocument;
  readonly results: unknown;
  readonly chosen: ShareParts;
}

export interface LinkOverview {
  readonly parts: readonly SharePart[];
  readonly link: LinkOutcome;
  /** Characters of each part, as far as they are measured. */
  readonly lengths: readonly number[];
}

/** The link first, then what each part takes of it: each is packed anew, and whoever asks may breathe in between. */
export function* overviewsOf({ document, results, chosen }: LinkRequest): Generator<LinkOverview> {
  const parts = listParts(document, results, chosen);
  const link = linkOf(document, results, chosen);
  yield { parts, link, lengths: [] };
  if (link.kind !== 'link') return; // nothing can be told of a part of what has no length
  const lengths: number[] = [];
  for (const part of parts) {
    lengths.push(measurePart(document, results, chosen, part, link));
    yield { parts, link, lengths: [...lengths] };
  }
}
