// Which action a key press means. The listener itself stands in use-shortcuts.ts.
import type { Action, Editor } from '#editor';

/** What a `KeyboardEvent` tells of a key press. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** `keys` as in an action: “Mod+Shift+Enter”. Mod is Command on a Mac and Ctrl elsewhere; the other one must be up. */
export function matchesKeys(keys: string, press: KeyPress, onMac: boolean): boolean {
  const parts = keys.split('+');
  const key = parts.pop() ?? '';
  const mod = parts.includes('Mod');
  const [held, other] = onMac ? [press.metaKey, press.ctrlKey] : [press.ctrlKey, press.metaKey];
  return (
    press.key.toLowerCase() === key.toLowerCase() &&
    held === mod &&
    !other &&
    press.altKey === parts.includes('Alt') &&
    // A key such as `?` is reached with Shift on some keyboards: only a named or a letter key asks for Shift by name.
    (press.shiftKey === parts.includes('Shift') || (key.length === 1 && !/[a-z]/i.test(key)))
  );
}

export function findAction(
  actions: readonly Action[],
  press: KeyPress,
  context: { readonly editor: Editor; readonly typing: boolean; readonly onMac: boolean },
): Action | undefined {
  return actions.find(
    ({ keys = [], keysOfBrowser = false, whileTyping = false, enabled }) =>
      !keysOfBrowser &&
      (whileTyping || !context.typing) &&
      keys.some((one) => matchesKeys(one, press, context.onMac)) &&
      enabled(context.editor),
  );
}
