import type { Host } from '#editor';
import { freshDocumentId } from './document-id.ts';
import type { OpenedEditors } from './opened-editors.ts';
import { documentAddress } from './routes.ts';

export function createKeepDocument(editors: OpenedEditors): Host['keepDocument'] {
  return (document) => {
    const id = freshDocumentId();
    editors.open({ kind: 'document', id }, document);
    window.location.hash = documentAddress(id);
  };
}
