/** The layout itself met an error, or could not be loaded. */
export function describeLayoutFailed(): string {
  return 'Auto layout did not succeed. Nothing was moved.';
}

/** The workflow was taken back by undo while it was laid out. */
export function describeLayoutLeftOut(): string {
  return 'Auto layout was left out: an undo came first, and what can be redone is kept. Lay out again when you like.';
}
