import type { PastedFailure, WorkflowNames } from '#document';
import type { StepId } from '#engine';
import { nameNodes } from './describe-deleted.ts';
import { describePath } from './describe-path.ts';
import { joinWords } from './join-words.ts';

/** “Pasted 2 steps and 1 slot.” `names` are those after. */
export function describePasted(
  nodes: { readonly steps: readonly StepId[]; readonly slots: readonly string[] },
  names: WorkflowNames,
  verb: 'Pasted' | 'Duplicated' = 'Pasted',
): string {
  if (nodes.steps.length + nodes.slots.length === 0) return 'There is no step and no slot in it to paste.';
  return `${verb} ${nameNodes(nodes, names)}.`;
}

/** Said when a step came in whose model is not here; undefined where all are. `models` are references, `id@version`. */
export function describePastedUnknown(models: readonly string[]): string | undefined {
  if (models.length === 0) return undefined;
  const several = models.length > 1;
  const which = several ? `the step models ${joinWords(models)}` : `the step model ${models[0]}`;
  return `This editor does not have ${which}: the ${several ? 'steps are' : 'step is'} kept as pasted and cannot run. Choose another model, or undo.`;
}

/** Why text that was pasted became nothing. */
export function describePasteFailure(failure: PastedFailure): string {
  switch (failure.kind) {
    case 'not-json':
    case 'other-json':
      return 'The text on the clipboard is no part of a workflow. Nothing was pasted.';
    case 'too-long':
      return `The text on the clipboard is longer than ${failure.limit / 1_000_000} million characters. Nothing was pasted.`;
    case 'newer-document':
      return `The text on the clipboard is from a newer version of the editor (format ${failure.version}). Nothing was pasted.`;
    case 'invalid-document': {
      const [issue] = failure.issues;
      const where = issue === undefined ? '' : ` ${describePath(issue.path)}: ${issue.message}.`;
      return `The workflow on the clipboard is damaged.${where} Nothing was pasted.`;
    }
  }
}

export function describeClipboardDenied(act: 'copy' | 'paste'): string {
  return act === 'copy'
    ? 'The browser does not let a menu copy here. Press Ctrl C instead.'
    : 'The browser does not let a menu paste here. Press Ctrl V instead.';
}
