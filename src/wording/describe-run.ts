import type { WorkflowNames } from '#document';
import type { Receipt, RunNumber, RunOutcome, StepFailure } from '#engine';
import { describeFailure } from './describe-failure.ts';
import { formatDuration } from './format-duration.ts';
import { isolated } from './isolated.ts';

/** What is told of a run that has ended. */
export interface EndedRun {
  readonly run: RunNumber;
  readonly receipts: readonly Receipt[];
  readonly milliseconds: number;
  /** By itself, or because the engine came to an end. */
  readonly outcome: RunOutcome | { readonly kind: 'engine-crashed' | 'engine-not-started' };
}

/** The parts of a summary; the first one names a failure where there is one. */
export function describeRun({ run, receipts, milliseconds, outcome }: EndedRun): string[] {
  const counts = countKinds(receipts);
  const time = formatDuration(milliseconds);
  switch (outcome.kind) {
    case 'completed':
      return [`Run #${run}`, `${counts.ran} ran`, `${counts.skipped} skipped`, time];
    case 'failed':
      return [...said(counts, 'failed', 'ran', 'skipped'), ...notReached(counts, 'blocked'), time];
    case 'cancelled':
      return [
        `Run #${run} stopped`,
        ...said(counts, 'ran', 'skipped'),
        ...notReached(counts, 'not reached'),
        time,
      ];
    case 'engine-crashed':
      return ['Engine stopped', ...said(counts, 'ran', 'skipped'), time];
    case 'engine-not-started':
      return ['Engine did not start'];
  }
}

/** Where all scenarios stand side by side: “2 ran · 0 skipped · 3 ms”. */
export function describeResult(ended: EndedRun, stale: boolean): string {
  const parts = describeRun(ended);
  const told = ended.outcome.kind === 'completed' ? parts.slice(1) : parts;
  const first = ended.outcome.kind === 'cancelled' ? ['Stopped', ...told.slice(1)] : told;
  return [...(stale ? ['Out of date'] : []), ...first].join(' · ');
}

/** One sentence for the live region: what changed while the eyes were elsewhere. */
export function announceRun(ended: EndedRun, names: WorkflowNames): string {
  const counts = countKinds(ended.receipts);
  const { outcome, run } = ended;
  switch (outcome.kind) {
    case 'completed':
      return `Run ${run}: ${counts.ran} ran, ${counts.skipped} skipped.`;
    case 'failed': {
      const rest = [...said(counts, 'ran', 'skipped'), ...notReached(counts, 'blocked')];
      const others = rest.length === 0 ? '' : ` ${rest.join(', ')}.`;
      return `Run ${run} failed at ${nameOf(outcome.failure, names)}: ${titleOf(outcome.failure, names)}${others}`;
    }
    case 'cancelled': {
      const rest = [...said(counts, 'ran', 'skipped'), ...notReached(counts, 'not reached')];
      return `Run ${run} stopped${rest.length === 0 ? '' : `: ${rest.join(', ')}`}.`;
    }
    case 'engine-crashed':
      return `Run ${run} ended because the engine stopped. Finished steps keep their results.`;
    case 'engine-not-started':
      return `Run ${run} did not start, because the engine did not.`;
  }
}

/** What is told of a run under way. */
export interface RunUnderWay {
  /** The step that is running; absent before the first and between two. */
  readonly current?: { readonly index: number; readonly title: string } | undefined;
  readonly done: number;
  readonly steps: number;
  readonly milliseconds: number;
}

export function describeRunUnderWay({ current, done, steps, milliseconds }: RunUnderWay): string[] {
  const first =
    current === undefined ? 'Running' : `Running step ${current.index}, ${isolated(current.title)}`;
  return [first, `${done} of ${steps} done`, formatDuration(milliseconds)];
}

type Counts = Readonly<Record<Receipt['kind'], number>>;

function countKinds(receipts: readonly Receipt[]): Counts {
  const counts = { ran: 0, skipped: 0, failed: 0, 'not-reached': 0, cancelled: 0 };
  for (const { kind } of receipts) counts[kind] += 1;
  return counts;
}

function said(counts: Counts, ...kinds: readonly ('failed' | 'ran' | 'skipped')[]): string[] {
  return kinds.filter((kind) => counts[kind] > 0).map((kind) => `${counts[kind]} ${kind}`);
}

function notReached(counts: Counts, word: string): string[] {
  return counts['not-reached'] === 0 ? [] : [`${counts['not-reached']} ${word}`];
}

function nameOf({ step, index }: StepFailure, names: WorkflowNames): string {
  const title = names.steps.get(step)?.title;
  return title === undefined ? `step ${index}` : `step ${index}, ${isolated(title)}`;
}

function titleOf(failure: StepFailure, names: WorkflowNames): string {
  const { title } = describeFailure(failure, names);
  return /[.!?]$/.test(title) ? title : `${title}.`;
}
