import { useEffect, useState } from 'react';
import type { WorkflowDocument } from '#document';
import { type LinkOutcome, linkOf, listParts, measurePart, type SharePart, type ShareParts } from '#sharing';

interface LinkOverview {
  readonly parts: readonly SharePart[];
  readonly link: LinkOutcome;
  /** Characters of each part; empty as long as they are not measured, and where that would take long. */
  readonly lengths: readonly number[];
}

const LONGEST_MEASURED = 200_000; // characters of a link

/**
 * The link first, then what each part takes of it: each is packed anew, one at a time, so that the page goes on
 * answering. Undefined only before the first link is there.
 */
export function useLinkOverview(
  document: WorkflowDocument,
  results: unknown,
  chosen: ShareParts,
): LinkOverview | undefined {
  const [overview, setOverview] = useState<LinkOverview>();
  useEffect(() => {
    let wanted = true;
    const work = async () => {
      const parts = listParts(document, results, chosen);
      const link = linkOf(document, results, chosen);
      setOverview((before) => ({
        parts,
        link,
        lengths: before?.lengths.length === parts.length ? before.lengths : [],
      }));
      if (link.kind === 'link' && link.payload.length > LONGEST_MEASURED) {
        setOverview({ parts, link, lengths: [] });
        return;
      }
      const lengths: number[] = [];
      for (const part of parts) {
        await nextTask();
        if (!wanted) return;
        lengths.push(measurePart(document, results, chosen, part, link));
      }
      setOverview({ parts, link, lengths });
    };
    void work();
    return () => {
      wanted = false;
    };
  }, [document, results, chosen]);
  return overview;
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
