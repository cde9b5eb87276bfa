import type { Host } from '#editor';
import type { OwnDocuments } from './own-documents.ts';
import { documentAddress } from './routes.ts';

export function createKeepDocument(own: OwnDocuments): Host['keepDocument'] {
  return (document, memory) => {
    window.location.hash = documentAddress(own.keep(document, memory));
  };
}
