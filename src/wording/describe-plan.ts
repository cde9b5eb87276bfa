import type { WorkflowNames } from '#document';
import type { StepPlan } from '#engine';
import { describeFailure } from './describe-failure.ts';
import {
  describeReasons,
  describeReasonsShort,
  describeSame,
  describeSameShort,
  speakReasons,
} from './describe-reason.ts';
import { nameStep, nameSteps } from './describe-step.ts';
import { isolated } from './isolated.ts';
import { joinWords } from './join-words.ts';

type PlanWord = 'Will run' | 'Will skip' | 'May skip' | 'Will fail';

export interface PlanText {
  readonly word: PlanWord;
  /** For a table or the inspector: “Input factor changed: 4 → 5”. */
  readonly reason: string;
  /** For the tag above a node: “factor changed: 4 → 5”. */
  readonly short: string;
  /** For speech: “Will run, factor changed, 4 to 5”. */
  readonly sentence: string;
}

/** What the next run will do with a step, and why. */
export function describePlan(plan: StepPlan, names: WorkflowNames): PlanText {
  const text = describeReached(plan, names);
  if (plan.blockedBy === undefined) return text;
  // The step is planned as if the failing one were mended; that must be said, or the plan would not be true.
  const blocker = nameStep(plan.blockedBy, names);
  const index = names.steps.get(plan.blockedBy)?.index;
  return {
    word: text.word,
    reason: `Once ${blocker} is mended. ${text.reason}`,
    short: index === undefined ? text.short : `once step ${index} is mended`,
    sentence: `${text.sentence}, once ${blocker} is mended`,
  };
}

function describeReached(plan: StepPlan, names: WorkflowNames): PlanText {
  switch (plan.kind) {
    case 'will-run':
      return {
        word: 'Will run',
        reason: describeReasons(plan.reasons),
        short: describeReasonsShort(plan.reasons),
        sentence: `Will run, ${speakReasons(plan.reasons)}`,
      };
    case 'will-skip': {
      const short = describeSameShort(plan.fields);
      return {
        word: 'Will skip',
        reason: describeSame(plan.fields, plan.since),
        short,
        sentence: `Will skip, ${short}`,
      };
    }
    case 'depends': {
      const short = `if ${joinWords(plan.slots.map(isolated))} ${plan.slots.length === 1 ? 'is' : 'are'} unchanged`;
      return {
        word: 'May skip',
        reason: `Depends on ${nameSteps(plan.on, names)}: skipped ${short}`,
        short,
        sentence: `May skip, ${short}`,
      };
    }
    case 'will-fail': {
      const { title, detail } = describeFailure(
        { ...plan.problem, step: plan.step, index: plan.index },
        names,
      );
      return {
        word: 'Will fail',
        reason: `${title}. ${detail}`,
        short: title,
        sentence: `Will fail, ${title}`,
      };
    }
  }
}
