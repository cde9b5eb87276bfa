import { convertSteps, scenarioOf, type WorkflowDocument } from '#document';
import { findProblems, type Problem } from '#engine';
import type { ConnectView } from './survey.ts';

/** A step that still lacks a wire, or a slot a value, is work under way; these are mistakes. */
const mistakes: ReadonlySet<Problem['kind']> = new Set<Problem['kind']>([
  'second-writer',
  'writes-starting-value',
  'read-before-written',
  'cycle',
  'type-mismatch',
]);

/** Asks of a document whether it has a mistake that none of `before` has. `all`: as if the disabled steps ran, too. */
export function createMistakeCheck(
  view: ConnectView,
  before: readonly WorkflowDocument[],
  all: boolean,
): (after: WorkflowDocument) => boolean {
  let known: ReadonlySet<string> | undefined;
  return (after) => {
    const seen = known ?? new Set(before.flatMap((document) => mistakesIn({ ...view, document }, all)));
    known = seen;
    return mistakesIn({ ...view, document: after }, all).some((mistake) => !seen.has(mistake));
  };
}

function mistakesIn({ document, library, scenario }: ConnectView, all: boolean): string[] {
  const { values, mutable } = scenarioOf(document, scenario);
  const steps = convertSteps(document, library);
  return findProblems({ steps: all ? steps.all : steps.enabled, values, mutable })
    .filter(({ kind }) => mistakes.has(kind))
    .map(tell);
}

/** One text for one mistake, wherever its step stands. */
function tell(problem: Problem): string {
  const field = problem.kind === 'type-mismatch' ? problem.field : '';
  const slot = 'slot' in problem ? problem.slot : undefined;
  const steps = problem.kind === 'cycle' ? problem.steps.toSorted() : [problem.step];
  return JSON.stringify([problem.kind, steps, slot, field]);
}
