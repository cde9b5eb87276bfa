import type { Flags, RunNumber, RunOutcome, Value } from '#engine';
import { describeValue } from './describe-value.ts';
import { formatDuration } from './format-duration.ts';
import { isolated } from './isolated.ts';

interface StartedRun {
  readonly run: RunNumber;
  readonly kind: 'run' | 'rerun';
  readonly on: 'fresh' | 'current';
  readonly scenario: string;
  readonly flags: Flags;
}

/** “Run #2 started. Scenario Default, cache in use.” */
export function describeRunStarted({ run, kind, on, scenario, flags }: StartedRun): string {
  const parts = [`Scenario ${isolated(scenario)}`];
  if (on === 'current') parts.push('on the current state');
  if (kind === 'rerun') parts.push(flags.useExtracts ? 'cache in use' : 'cache not used');
  if (!flags.populateExtracts) parts.push('cache not filled');
  return `Run #${run} started. ${parts.join(', ')}.`;
}

/** “Run #2 ended after 3 ms.” */
export function describeRunEnded(
  run: RunNumber,
  outcome: RunOutcome | { readonly kind: 'engine-crashed' | 'engine-not-started' },
  milliseconds: number,
): string {
  const time = `after ${formatDuration(milliseconds)}`;
  switch (outcome.kind) {
    case 'completed':
      return `Run #${run} ended ${time}.`;
    case 'failed':
      return `Run #${run} failed ${time}.`;
    case 'cancelled':
      return `Run #${run} was stopped ${time}. Finished steps keep their results.`;
    case 'engine-crashed':
      return `Run #${run} ended ${time}, because the engine stopped.`;
    case 'engine-not-started':
      return `Run #${run} did not start, because the engine did not.`;
  }
}

/** Beside `done.`: “0.4 ms, 5 into slot total”. */
export function describeDone(
  milliseconds: number | undefined,
  posted: readonly (readonly [slot: string, value: Value])[],
): string {
  const writes = posted.map(([slot, value]) => `${describeValue(value, 24)} into slot ${isolated(slot)}`);
  return [...(milliseconds === undefined ? [] : [formatDuration(milliseconds)]), ...writes].join(', ');
}

/** What a cancelled step leaves in the log. */
export function describeCancelled(index: number, name: string): string {
  return `Stopped step ${index}, ${name}.`;
}
