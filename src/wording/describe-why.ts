// The headline and the line below it of the inspector's cards: what happened to a step, and what the next run will do.
import type { WorkflowNames } from '#document';
import type { Reason, RunNumber, StateSnapshot, StepPlan } from '#engine';
import { describeFailure } from './describe-failure.ts';
import { describeReasonsShort } from './describe-reason.ts';
import type { DescribedStatus } from './describe-status.ts';
import { nameSteps } from './describe-step.ts';
import { formatDuration } from './format-duration.ts';
import { isolated } from './isolated.ts';
import { capitalize, joinWords } from './join-words.ts';
import { nameRun } from './name-run.ts';

export interface CardText {
  readonly title: string;
  /** May be empty. */
  readonly detail: string;
}

const NOT_HERE = ' The step has not run here.';

/** What is known of the last run besides the receipt. */
export interface WhyFacts {
  /** How many inputs the step has, and with which run's they were compared. */
  readonly inputs: number;
  readonly comparedWith?: RunNumber | undefined;
  /** Whether the run started with an empty cache. */
  readonly afresh: boolean;
  /** How long the step took when it last ran: what skipping it saved. */
  readonly saved?: number | undefined;
  /** Why the running step runs. */
  readonly reasons?: readonly Reason[] | undefined;
  /** The state in which a failed step failed. */
  readonly state?: StateSnapshot | undefined;
}

export function describeWhy(status: DescribedStatus, names: WorkflowNames, facts: WhyFacts): CardText {
  switch (status.kind) {
    case 'not-run':
      return { title: 'Not run yet', detail: 'It has no result.' };
    case 'from-link':
      return { title: 'From link', detail: 'Its result came with the link. It was not run here.' };
    case 'from-file':
      return { title: 'From file', detail: 'Its result came with the file. It was not run here.' };
    case 'disabled':
      return { title: 'Disabled', detail: 'It is left out of the run. Its last result is kept.' };
    case 'queued':
      return {
        title: 'Queued',
        detail:
          status.waitingFor === undefined
            ? 'It is about to start.'
            : `It waits for step ${status.waitingFor}.`,
      };
    case 'running':
      return {
        title: `Running because ${because(facts.reasons ?? [])}`,
        detail:
          facts.comparedWith === undefined
            ? ''
            : `Compared with ${nameRun(facts.comparedWith)}, its last success.`,
      };
    case 'ran':
      return {
        title: `Ran because ${because(status.receipt.reasons, true)}`,
        detail: ranDetail(status.receipt.reasons, facts),
      };
    case 'skipped': {
      const { fields, since } = status.receipt;
      const saved = facts.saved === undefined ? '' : ` Saved about ${formatDuration(facts.saved)}.`;
      return {
        title: `Skipped because ${same(fields.length)}`,
        detail: `Its result from ${nameRun(since)} was used again.${since === 0 ? NOT_HERE : saved}`,
      };
    }
    case 'failed':
      return describeFailure(status.receipt.failure, names, facts.state);
    case 'cancelled':
      return {
        title: status.receipt.started
          ? `Stopped after ${formatDuration(status.receipt.milliseconds)}`
          : 'Stopped before it began',
        detail: 'Nothing of it was kept. Steps that had finished keep their results.',
      };
    case 'blocked': {
      const { index, title, how, needs } = status.by;
      return {
        title: `Blocked because step ${index} ${isolated(title)} ${how === 'failed' ? 'failed' : 'was stopped'}`,
        detail:
          needs === undefined
            ? 'Steps run in order, so the run did not reach it.'
            : `It needs slot ${isolated(needs.slot)}, which has no value yet.`,
      };
    }
  }
}

/** `previewOf` gives a slot's present value as a preview, where it has one. */
export function describePlanCard(
  plan: StepPlan,
  names: WorkflowNames,
  previewOf: (slot: string) => string | undefined,
): CardText {
  const blocker = plan.blockedBy === undefined ? undefined : nameSteps([plan.blockedBy], names);
  const first = blocker === undefined ? '' : `Once ${blocker} is mended. `;
  const text = planCard(plan, names, previewOf);
  return { title: text.title, detail: `${first}${text.detail}`.trimEnd() };
}

function planCard(
  plan: StepPlan,
  names: WorkflowNames,
  previewOf: (slot: string) => string | undefined,
): CardText {
  switch (plan.kind) {
    case 'will-run':
      return { title: `Will run because ${because(plan.reasons)}`, detail: willRunDetail(plan.reasons) };
    case 'will-skip':
      return {
        title: `Will skip because ${same(plan.fields.length)}`,
        detail: `Its result from ${nameRun(plan.since)} is used again.${plan.since === 0 ? NOT_HERE : ''}`,
      };
    case 'depends':
      return {
        title: `May skip, depending on ${nameSteps(plan.on, names)}`,
        detail: dependsDetail(plan.slots, previewOf),
      };
    case 'will-fail': {
      const { title, detail } = describeFailure(
        { ...plan.problem, step: plan.step, index: plan.index },
        names,
      );
      return { title: `Will fail: ${title}`, detail };
    }
  }
}

/** As the end of “… because”: “factor changed: 4 → 5”, “it has no cached result”. */
function because(reasons: readonly Reason[], past = false): string {
  const [first] = reasons;
  const changes = reasons.filter(({ kind }) => kind === 'input-changed').length;
  if (first === undefined) return 'nothing can stand for it';
  if (changes > 1) return `${changes} inputs changed`;
  switch (first.kind) {
    case 'input-changed':
    case 'model-changed':
      return describeReasonsShort([first]);
    case 'first-run':
      return past ? 'it had no cached result' : 'it has no cached result';
    case 'cache-off':
      return past ? 'the cache was off' : 'the cache is off';
    case 'not-recorded':
      return 'its last result was not kept';
    case 'failed-last-time':
      return 'it failed last time';
    case 'cleared':
      return 'its cached result was cleared';
    case 'volatile':
      return 'it runs every time';
  }
}

function ranDetail(reasons: readonly Reason[], { inputs, comparedWith, afresh }: WhyFacts): string {
  const changes = reasons.filter(({ kind }) => kind === 'input-changed').length;
  if (changes > 0 && comparedWith !== undefined) {
    return `${changes} of ${inputs} inputs ${changes === 1 ? 'differs' : 'differ'} from ${nameRun(comparedWith)}.`;
  }
  if (reasons.some(({ kind }) => kind === 'first-run')) {
    return afresh ? 'Run starts with an empty cache.' : 'No earlier run.';
  }
  if (reasons.some(({ kind }) => kind === 'volatile')) return 'Its result depends on more than its inputs.';
  if (comparedWith === undefined) return '';
  return `${capitalize(same(inputs))} as in ${nameRun(comparedWith)}.`;
}

function willRunDetail(reasons: readonly Reason[]): string {
  if (reasons.some(({ kind }) => kind === 'volatile')) return 'Its result depends on more than its inputs.';
  if (reasons.some(({ kind }) => kind === 'cache-off')) return 'Results in the cache are not used.';
  return '';
}

function same(inputs: number): string {
  if (inputs === 0) return 'it has no inputs';
  if (inputs === 1) return 'its input is the same';
  return inputs === 2 ? 'both inputs are the same' : `all ${inputs} inputs are the same`;
}

function dependsDetail(slots: readonly string[], previewOf: (slot: string) => string | undefined): string {
  const [only] = slots;
  if (only !== undefined && slots.length === 1) {
    const value = previewOf(only);
    const stays = value === undefined ? 'stays the same' : `stays ${value}`;
    return `If ${only} ${stays}, this step is skipped. If ${only} changes, it runs.`;
  }
  return `If ${joinWords(slots.map(isolated))} stay the same, this step is skipped. If one of them changes, it runs.`;
}
