// Packs links that would hold the page up.
import { parseDocument } from '#document';
import { type LinkRequest, overviewsOf } from './link-overview.ts';

export interface LinkOrder extends Omit<LinkRequest, 'document'> {
  /** The document's. */
  readonly text: string;
}

self.addEventListener('message', ({ data: { text, ...rest } }: MessageEvent<LinkOrder>) => {
  const outcome = parseDocument(text);
  if (outcome.kind !== 'document') throw new Error('A document writes what it cannot read.');
  for (const overview of overviewsOf({ document: outcome.document, ...rest })) self.postMessage(overview);
});
