import { convertSteps, type StepLibrary, scenarioOf, type WorkflowDocument } from '#document';
import { findProblems, type PlacedStep, type Problem } from '#engine';

const wrong = new Set<Problem['kind']>([
  'second-writer',
  'writes-starting-value',
  'read-before-written',
  'cycle',
  'type-mismatch',
]);

/**
 * What is wrong with `after` and was not with `before`, by the engine's own word; a missing wire is not wrong.
 * `all` asks it as if the disabled steps ran, too.
 */
export function addedProblems(
  before: WorkflowDocument,
  after: WorkflowDocument,
  library: StepLibrary,
  all = false,
): string[] {
  const known = new Set(problemsOf(before, library, all).map(tell));
  return problemsOf(after, library, all)
    .map(tell)
    .filter((problem) => !known.has(problem));
}

/** Of the steps that run, or as if all did. */
function problemsOf(document: WorkflowDocument, library: StepLibrary, all: boolean): Problem[] {
  const { values, mutable } = scenarioOf(document, '');
  const converted = convertSteps(document, library);
  const steps: readonly PlacedStep[] = all ? converted.all : converted.enabled;
  return findProblems({ steps, values, mutable }).filter(({ kind }) => wrong.has(kind));
}

/**
 * The same text for the same problem, wherever its step stands: what is wrong, at which step, with which slot or field.
 * A field that cannot take 1 cannot take "1" either, and a slot that is read too early is so whoever writes it later.
 */
function tell(problem: Problem): string {
  if (problem.kind === 'cycle') return JSON.stringify(['cycle', problem.steps.toSorted()]);
  const slot = 'slot' in problem ? problem.slot : undefined;
  const field = 'field' in problem ? problem.field : undefined;
  return JSON.stringify([problem.kind, problem.step, slot, field]);
}

export function hasProblem(document: WorkflowDocument, library: StepLibrary, kind: Problem['kind']): boolean {
  return [false, true].some((all) =>
    problemsOf(document, library, all).some((problem) => problem.kind === kind),
  );
}
