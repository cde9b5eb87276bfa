import type { WorkflowDocument } from '#document';
import type { Editor } from '#editor';

export interface OpenedEditors {
  /** The editor of this example, or of the new workflow: made when it is first opened, the same one afterwards. */
  open(id: string, document: WorkflowDocument): Editor;
}

/** Going from one example to another and back loses nothing: an editor stays as long as the page. */
export function createOpenedEditors(createEditor: (document: WorkflowDocument) => Editor): OpenedEditors {
  const editors = new Map<string, Editor>();
  return {
    open(id, document) {
      const opened = editors.get(id);
      if (opened !== undefined) return opened;
      const editor = createEditor(document);
      editors.set(id, editor);
      return editor;
    },
  };
}
