import { documentToText } from '#document';
import type { Action } from '#editor';
import { describeCopied } from '#wording';

export const copyJson: Action = {
  id: 'copy-json',
  label: 'Copy as JSON',
  group: 'Document',
  menu: 'export',
  enabled: () => true,
  perform({ documents, session }) {
    navigator.clipboard
      .writeText(documentToText(documents.getState().current))
      .then(() => session.notify(describeCopied('the workflow', true)))
      .catch(() => session.notify(describeCopied('the workflow', false)));
  },
};
