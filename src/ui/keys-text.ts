// How a shortcut is written on the keyboard at hand, and how it is told to assistive tools.
const MAC = typeof navigator !== 'undefined' && /Mac|iP(hone|ad)/.test(navigator.platform);

const names: Readonly<Record<string, string>> = {
  Mod: MAC ? '⌘' : 'Ctrl',
  Alt: MAC ? '⌥' : 'Alt',
  Shift: MAC ? '⇧' : 'Shift',
  Enter: '↵',
  Escape: 'Esc',
  Delete: 'Del',
  Backspace: '⌫',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Space: 'Space',
  Tab: 'Tab',
  Home: 'Home',
  End: 'End',
  '-': '−',
};

/** A shortcut as it is written on the keyboard at hand: “Ctrl ↵”. `keys` as in an action: “Mod+Enter”. */
export function keysText(keys: string): string {
  return partsOf(keys)
    .map((key) => names[key] ?? key.toUpperCase())
    .join(' ');
}

/** For `aria-keyshortcuts`: “Control+Enter”. */
export function ariaKeys(keys: string): string {
  return partsOf(keys)
    .map((key) => (key === 'Mod' ? (MAC ? 'Meta' : 'Control') : key === '+' ? 'Plus' : key))
    .join('+');
}

/** “+” is a key, too. */
function partsOf(keys: string): string[] {
  const parts = keys.split('+');
  return keys.endsWith('+') ? [...parts.slice(0, -2), '+'] : parts;
}
