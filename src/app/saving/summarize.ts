import { thumbnailOf } from '#document';
import { type Editor, runsSize } from '#editor';
import type { DocumentSummary } from '#persistence';

/** What a list of documents shows of this one. Drawing it takes longest, and only an edit makes the drawing another. */
export function createSummary({ documents, runs, library }: Editor) {
  let drawn: { readonly of: unknown; readonly picture: unknown } | undefined;
  return (changedAt: number): DocumentSummary => {
    const { current } = documents.getState();
    const known = runs.getState();
    if (drawn?.of !== current) drawn = { of: current, picture: thumbnailOf(current, library) };
    const last = known.history.at(-1);
    return {
      name: current.name,
      steps: current.workflow.steps.length,
      changedAt,
      resultBytes: runsSize(known),
      ...(drawn.picture === undefined ? {} : { picture: drawn.picture }),
      ...(last === undefined
        ? {}
        : {
            lastRun: {
              at: last.startedAt,
              outcome: last.outcome.kind,
              ran: last.receipts.filter(({ kind }) => kind === 'ran').length,
              skipped: last.receipts.filter(({ kind }) => kind === 'skipped').length,
            },
          }),
    };
  };
}
