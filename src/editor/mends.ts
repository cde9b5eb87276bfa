import type { Mend, StepFailure } from '#engine';
import type { Editor } from './create-editor.ts';

/** What would mend what a person sees: the engine's mends, and the editor's own. */
export type EditorMend = Mend | { readonly kind: 'rerun-on-fresh-state' };

/** What would mend a failure of the last run, best first. */
export function mendsOf(_editor: Editor, _failure: StepFailure): EditorMend[] {
  return [];
}

/** Carries a mend out, or goes to the place where a person can. */
export function applyMend(_editor: Editor, _mend: EditorMend): void {}
