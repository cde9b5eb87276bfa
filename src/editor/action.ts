import type { Editor } from './create-editor.ts';

/** Where the command palette and the sheet of shortcuts list an action. */
export type ActionGroup = 'Run' | 'Add' | 'Edit' | 'Arrange' | 'Go to' | 'View' | 'Document';

/** Where the workflow menu lists an action: with what opens another one, keeps this one, or takes it elsewhere. */
export type MenuSection = 'open' | 'save' | 'export' | 'share';

/** Anything that a person does by name: button, shortcut, command. Features export lists of them. */
export interface Action {
  readonly id: string;
  readonly label: string;
  readonly group: ActionGroup;
  /** Absent for what the workflow menu does not list. */
  readonly menu?: MenuSection;
  /** The label as things stand, where it names what it would act on, as in “Undo: Move 1 node”. */
  readonly labelNow?: (editor: Editor) => string;
  /** For example `Mod+Enter` or `Escape`; Mod is Ctrl, or Command on a Mac. */
  readonly keys?: readonly string[];
  /** The browser itself answers the keys, as for copying: they are shown, and left to it. */
  readonly keysOfBrowser?: true;
  /** Whether the keys work while typing in a field, too. */
  readonly whileTyping?: boolean;
  /** Whether it changes the document; where it does not say, those of Add, Edit and Arrange do. */
  readonly edits?: boolean;
  /** Whether a key that is held down performs it again and again. */
  readonly repeats?: boolean;
  readonly enabled: (editor: Editor) => boolean;
  /** Completes “<label>: …”, for example “nothing to undo”; asked only where the action is not enabled. */
  readonly disabledReason?: (editor: Editor) => string;
  /** What it would do as things stand, where that is worth a line: “1 will run, 1 will skip”. */
  readonly note?: (editor: Editor) => string;
  readonly perform: (editor: Editor) => void;
}
