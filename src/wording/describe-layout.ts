/** The layout itself met an error, or could not be loaded. */
export function describeLayoutFailed(): string {
  return 'Auto layout did not succeed. Nothing was moved.';
}
