import type { WorkflowDocument } from '#document';
import type { Editor } from '#editor';
import type { Cache } from '#engine';

/** What is shown of another's workflow. */
export interface LinkedWorkflow {
  readonly document: WorkflowDocument;
  readonly as: 'link' | 'embed';
  /** Results that came along. */
  readonly results?: Cache | undefined;
}

export interface LinkEditors {
  /** The editor of what an address brings, made when it is first shown; the one of another address then ends. */
  open(address: string, workflow: LinkedWorkflow): Editor;
  find(address: string): Editor | undefined;
}

/** One at a time: what came by a link can be opened again, and must not fill the memory. */
export function createLinkEditors(createEditor: (workflow: LinkedWorkflow) => Editor): LinkEditors {
  let last: { readonly address: string; readonly editor: Editor } | undefined;
  const find = (address: string) => (last?.address === address ? last.editor : undefined);
  return {
    find,
    open(address, workflow) {
      const opened = find(address);
      if (opened !== undefined) return opened;
      last?.editor.dispose();
      const editor = createEditor(workflow);
      last = { address, editor };
      return editor;
    },
  };
}
