import type { WorkflowDocument } from '#document';
import type { Editor, EditorMemory } from '#editor';
import type { OwnRoute } from './routes.ts';

/** What an address may have an editor for. */
export type OpenRoute = Extract<OwnRoute, { readonly kind: 'example' | 'new' | 'document' }>;

export interface OpenedEditors {
  /** The editor of what is named so, if it was opened before. */
  find(route: OpenRoute): Editor | undefined;
  /** Made when it is first opened, the same one afterwards. */
  open(route: OpenRoute, document: WorkflowDocument, memory?: EditorMemory): Editor;
  /** From now on, the editor is found at another route. */
  move(from: OpenRoute, to: OpenRoute): void;
  /** It is not to be found any more. */
  forget(route: OpenRoute): void;
  /** Of the new workflows, which are counted from 1, the first one that nobody has done anything with. */
  freeNew(): number;
}

/** Going from one workflow to another and back loses nothing: an editor stays as long as the page. */
export function createOpenedEditors(
  createEditor: (document: WorkflowDocument, memory: EditorMemory | undefined) => Editor,
  onOpen: (editor: Editor, route: OpenRoute) => void,
): OpenedEditors {
  const editors = new Map<string, Editor>();
  return {
    freeNew() {
      for (let number = 1; ; number++) {
        const editor = editors.get(routeKey({ kind: 'new', number }));
        if (editor === undefined || isUntouched(editor)) return number;
      }
    },
    find: (route) => editors.get(routeKey(route)),
    open(route, document, memory) {
      const key = routeKey(route);
      const opened = editors.get(key);
      if (opened !== undefined) return opened;
      const editor = createEditor(document, memory);
      editors.set(key, editor);
      onOpen(editor, route);
      return editor;
    },
    forget(route) {
      editors.delete(routeKey(route));
    },
    move(from, to) {
      const editor = editors.get(routeKey(from));
      if (editor === undefined) return;
      editors.delete(routeKey(from));
      editors.set(routeKey(to), editor);
    },
  };
}

/** Another one for each route. */
export function routeKey(route: OpenRoute): string {
  return `${route.kind}/${route.kind === 'new' ? route.number : route.id}`;
}

function isUntouched({ documents, runs }: Editor): boolean {
  const { past, future } = documents.getState();
  return past.length === 0 && future.length === 0 && runs.getState().history.length === 0;
}
