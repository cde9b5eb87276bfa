import type { WorkflowNames } from '#document';
import type { Problem, StepId } from '#engine';
import { describeSecondWriter, describeTypedValue } from './describe-failure.ts';
import { nameStep, nameSteps, titleOf } from './describe-step.ts';
import { describeType, describeTypeWithArticle } from './describe-type.ts';
import { isolated } from './isolated.ts';
import { capitalize } from './join-words.ts';

/** On a node: its problems, one below the other. */
export function describeProblemMark(problems: readonly Problem[], names: WorkflowNames): string {
  return problems.map((problem) => `${describeProblem(problem, names).title}.`).join('\n');
}

/** What is wrong before any run, and where. */
export function describeProblem(problem: Problem, names: WorkflowNames): { title: string; detail: string } {
  const step = problem.step === undefined ? 'a step' : nameStep(problem.step, names);
  const where = capitalize(step);
  const title = problem.step === undefined ? 'The step' : titleOf(problem.step, names);
  switch (problem.kind) {
    case 'unwired-field':
      return {
        title: `${problem.field} of ${title} is not wired`,
        detail: `${title} needs ${describeTypeWithArticle(problem.expected)}.`,
      };
    case 'unknown-field':
      return { title: `${title} has no field ${problem.field}`, detail: `${where} would refuse it.` };
    case 'unknown-output':
      return { title: `${title} has no output ${problem.key}`, detail: `${where} would not write it.` };
    case 'slot-never-written':
      return {
        title: `Slot ${isolated(problem.slot)} has no value`,
        detail: `${where} reads it, and nothing gives it a value.`,
      };
    case 'read-before-written':
      return {
        title: `Slot ${isolated(problem.slot)} is read before it is written`,
        detail: `${where} reads it, and ${nameStep(problem.writer, names)} writes it later.`,
      };
    case 'second-writer': {
      const writers: StepId[] = [problem.first, ...(problem.step === undefined ? [] : [problem.step])];
      return {
        title: `Two steps write ${isolated(problem.slot)}`,
        detail: describeSecondWriter(problem.slot, writers, names),
      };
    }
    case 'writes-starting-value':
      return {
        title: `${isolated(problem.slot)} has a starting value and is written`,
        detail: `${where} writes it too, and it can be written once.`,
      };
    case 'cycle':
      if (problem.steps.length === 1) {
        return {
          title: `${capitalize(nameSteps(problem.steps, names))} waits for itself`,
          detail: 'It reads what only it writes, so it can never begin.',
        };
      }
      return {
        title: `${capitalize(nameSteps(problem.steps, names))} wait for each other`,
        detail: 'Each reads what another one of them writes, so none can be first.',
      };
    case 'type-mismatch': {
      const { value, slot, expected, found } = problem;
      const source = slot === undefined ? '' : ` It is read from slot ${isolated(slot)}.`;
      const what = value === undefined ? `a ${describeType(found)} slot` : describeTypedValue(value);
      return {
        title: `${problem.field} is ${what}`,
        detail: `${title} needs ${describeTypeWithArticle(expected)}.${source}`,
      };
    }
    case 'unknown-model':
      return {
        title: `No step model ${problem.model}`,
        detail: `${where} needs it, and this editor does not have it. The step is kept as it is.`,
      };
    case 'duplicate-step-id':
      return {
        title: `Two steps have the id ${problem.id}`,
        detail: `${where} shares it, so their results cannot be told apart.`,
      };
    case 'duplicate-slot':
      return {
        title: `The scenario gives ${isolated(problem.slot)} two values`,
        detail: 'The last one counts.',
      };
  }
}
