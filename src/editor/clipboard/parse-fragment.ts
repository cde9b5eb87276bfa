import { type Fragment, type PastedFailure, parsePasted } from '#document';
import { copyAll } from './copy-nodes.ts';

export type FragmentOutcome = { readonly kind: 'fragment'; readonly fragment: Fragment } | PastedFailure;

/** Reads what was copied here, in another tab or from a text; a whole workflow is a part, too: all of it. */
export function parseFragment(text: string): FragmentOutcome {
  const outcome = parsePasted(text);
  if (outcome.kind !== 'document') return outcome;
  const { document } = outcome;
  return { kind: 'fragment', fragment: copyAll(document, document.scenarios[0]?.name ?? '') };
}
