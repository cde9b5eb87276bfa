import { useEffect, useMemo, useState } from 'react';
import { documentToText, type WorkflowDocument } from '#document';
import type { ShareParts } from '#sharing';
import { type LinkOverview, overviewsOf } from './link-overview.ts';
import type { LinkOrder } from './link-worker.ts';

/** What is shown has no link while another one is packed: nobody shall copy one that holds what was just left out. */
type ShownOverview = Omit<LinkOverview, 'link'> & Partial<Pick<LinkOverview, 'link'>>;

const LARGE = 200_000; // characters: packing more would hold the page up

/** Undefined only before the first link is there. */
export function useLinkOverview(
  document: WorkflowDocument,
  results: unknown,
  chosen: ShareParts,
): ShownOverview | undefined {
  const [overview, setOverview] = useState<ShownOverview>();
  const resultsLength = useMemo(() => JSON.stringify(results)?.length ?? 0, [results]);
  useEffect(() => {
    const text = documentToText(document);
    // What was measured before stays until all is measured anew.
    const show = (next: LinkOverview) =>
      setOverview((before) => {
        const isMeasured = next.lengths.length === next.parts.length;
        const isLike = before?.lengths.length === next.parts.length;
        return isMeasured ? next : { ...next, lengths: isLike ? before.lengths : [] };
      });
    let wanted = true;
    const packHere = async () => {
      for (const next of overviewsOf({ document, results, chosen })) {
        if (!wanted) return;
        show(next);
        await nextTask();
      }
    };
    let end = () => {};
    if (text.length + resultsLength > LARGE) {
      setOverview((before) => before && { parts: before.parts, lengths: before.lengths });
      end = packElsewhere({ text, results, chosen }, show, () => void packHere());
    } else {
      void packHere();
    }
    return () => {
      wanted = false;
      end();
    };
  }, [document, results, resultsLength, chosen]);
  return overview;
}

/** Gives what ends it. `onFailed`: the worker's code cannot be had. */
function packElsewhere(
  order: LinkOrder,
  show: (overview: LinkOverview) => void,
  onFailed: () => void,
): () => void {
  const worker = new Worker(new URL('./link-worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<LinkOverview>) => show(data));
  worker.addEventListener('error', onFailed);
  worker.postMessage(order);
  return () => worker.terminate();
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
