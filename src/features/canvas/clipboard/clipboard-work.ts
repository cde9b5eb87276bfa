// What copying and pasting need, in one piece that loads when somebody is there.
export { copiedText } from './copied-text.ts';
export { cutSelection } from './cut-selection.ts';
export { duplicateSelection } from './duplicate-selection.ts';
export { pasteText } from './paste-text.ts';
