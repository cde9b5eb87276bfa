import type { Editor } from './create-editor.ts';

/** Anything that a person does by name: button, shortcut, command. Features export lists of them. */
export interface Action {
  readonly id: string;
  readonly label: string;
  /** For example `Mod+Enter` or `Escape`; Mod is Ctrl, or Command on a Mac. */
  readonly keys?: readonly string[];
  /** Whether the keys work while typing in a field, too. */
  readonly whileTyping?: boolean;
  readonly enabled: (editor: Editor) => boolean;
  readonly perform: (editor: Editor) => void;
}
