import type { WorkflowDocument } from '#document';
import type { Editor } from '#editor';

export interface OpenedEditors {
  /** The editor of this example, or of the new workflow: made when it is first opened, the same one afterwards. */
  open(id: string, document: WorkflowDocument): Editor;
  /** Of the new workflows, which are counted from 1, the first one that nobody has done anything with. */
  freeNew(): number;
}

/** Going from one example to another and back loses nothing: an editor stays as long as the page. */
export function createOpenedEditors(createEditor: (document: WorkflowDocument) => Editor): OpenedEditors {
  const editors = new Map<string, Editor>();
  return {
    freeNew() {
      for (let number = 1; ; number++) {
        const editor = editors.get(newId(number));
        if (editor === undefined || isUntouched(editor)) return number;
      }
    },
    open(id, document) {
      const opened = editors.get(id);
      if (opened !== undefined) return opened;
      const editor = createEditor(document);
      editors.set(id, editor);
      return editor;
    },
  };
}

/** What the editor of a new workflow is opened as; no example is called so. */
export function newId(number: number): string {
  return `#new/${number}`;
}

function isUntouched({ documents, runs }: Editor): boolean {
  const { past, future } = documents.getState();
  return past.length === 0 && future.length === 0 && runs.getState().history.length === 0;
}
