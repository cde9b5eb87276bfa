import { scenarioOf, type WorkflowDocument } from '#document';

/**
 * Whether an edit takes away what two runs are compared on: while they are compared, the canvas shows what they had, and
 * a value that is typed then would not be seen. Going back over an earlier edit is another matter, as long as the steps
 * stay the same.
 */
export function endsComparing(
  before: WorkflowDocument,
  after: WorkflowDocument,
  /** The scenario that was chosen before, and what it is called after. */
  [chosen, now]: readonly [string, string],
  goesBack: boolean,
): boolean {
  if (before.workflow !== after.workflow) return true;
  return !goesBack && scenarioOf(before, chosen).values !== scenarioOf(after, now).values;
}
