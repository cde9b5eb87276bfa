const MAC = /Mac|iP(hone|ad)/.test(navigator.platform);

const names: Readonly<Record<string, string>> = {
  Mod: MAC ? '⌘' : 'Ctrl',
  Shift: MAC ? '⇧' : 'Shift',
  Enter: '↵',
  Escape: 'Esc',
};

/** A shortcut as it is written on the keyboard at hand: “Ctrl ↵”. */
export function keysText(keys: string): string {
  return keys
    .split('+')
    .map((key) => names[key] ?? key.toUpperCase())
    .join(' ');
}
