import type { WorkflowDocument } from '#document';
import type { Editor } from '#editor';
import type { OwnRoute } from './routes.ts';

/** What an address may have an editor for. */
type OpenRoute = Extract<OwnRoute, { readonly kind: 'example' | 'new' | 'document' }>;

export interface OpenedEditors {
  /** The editor of what is named so, if it was opened before. */
  find(route: OpenRoute): Editor | undefined;
  /** Made when it is first opened, the same one afterwards. */
  open(route: OpenRoute, document: WorkflowDocument): Editor;
  /** Of the new workflows, which are counted from 1, the first one that nobody has done anything with. */
  freeNew(): number;
}

/** Going from one workflow to another and back loses nothing: an editor stays as long as the page. */
export function createOpenedEditors(createEditor: (document: WorkflowDocument) => Editor): OpenedEditors {
  const editors = new Map<string, Editor>();
  return {
    freeNew() {
      for (let number = 1; ; number++) {
        const editor = editors.get(keyOf({ kind: 'new', number }));
        if (editor === undefined || isUntouched(editor)) return number;
      }
    },
    find: (route) => editors.get(keyOf(route)),
    open(route, document) {
      const key = keyOf(route);
      const opened = editors.get(key);
      if (opened !== undefined) return opened;
      const editor = createEditor(document);
      editors.set(key, editor);
      return editor;
    },
  };
}

function keyOf(route: OpenRoute): string {
  return `${route.kind}/${route.kind === 'new' ? route.number : route.id}`;
}

function isUntouched({ documents, runs }: Editor): boolean {
  const { past, future } = documents.getState();
  return past.length === 0 && future.length === 0 && runs.getState().history.length === 0;
}
