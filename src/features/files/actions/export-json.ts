import { documentToText, fileNameOf } from '#document';
import type { Action } from '#editor';
import { saveFile } from '#ui';

export const exportJson: Action = {
  id: 'export-json',
  label: 'Export as a JSON file',
  group: 'Document',
  menu: 'export',
  enabled: () => true,
  perform({ documents }) {
    const { current } = documents.getState();
    saveFile(`${fileNameOf(current.name)}.slotflow.json`, documentToText(current), 'application/json');
  },
};
