// Lines of the inspector that are not about one receipt or one slot.
import type { RunNumber } from '#engine';
import { countNoun } from './count-noun.ts';
import { formatDuration } from './format-duration.ts';
import { formatTime } from './format-time.ts';

/** Below the workflow's name: “2 steps · 5 slots · never run”. Run 0 was made elsewhere. */
export function describeWorkflow(steps: number, slots: number, lastRun: RunNumber | undefined): string {
  const run = lastRun === undefined ? 'never run' : lastRun === 0 ? 'not run here' : `run #${lastRun}`;
  return `${countNoun(steps, 'step')} · ${countNoun(slots, 'slot')} · ${run}`;
}

/** Of a workflow that is not open: “2 steps · 5 slots”. */
export function describeSize(steps: number, slots: number): string {
  return `${countNoun(steps, 'step')} · ${countNoun(slots, 'slot')}`;
}

/** Beside “Why”: “run #2 · 10:42:07 · 0.6 ms”. Times are epoch milliseconds and durations in milliseconds. */
export function describeStamp(run: RunNumber, startedAt: number, milliseconds: number | undefined): string {
  const stamp = `run #${run} · ${formatTime(startedAt)}`;
  return milliseconds === undefined ? stamp : `${stamp} · ${formatDuration(milliseconds)}`;
}

/** “run #9 · started 14:27:10”. */
export function describeStart(run: RunNumber, startedAt: number): string {
  return `run #${run} · started ${formatTime(startedAt)}`;
}

/** “42%, about 1.7 s left”; the rest is guessed from what is done, so not before there is something to guess from. */
export function describeProgress(fraction: number, elapsed: number): string {
  const percent = `${Math.floor(fraction * 100)}%`;
  if (fraction < 0.02 || fraction >= 1 || elapsed < 300) return percent;
  return `${percent}, about ${formatDuration((elapsed / fraction) * (1 - fraction))} left`;
}

/** Below a failure: what a rerun will not have to do again. */
export function describeKeptBefore(index: number): string {
  if (index === 0) return '';
  if (index === 2) return 'Steps 0 and 1 keep their results, so the rerun starts at step 2.';
  const kept = index === 1 ? 'Step 0 keeps its result' : `Steps 0 to ${index - 1} keep their results`;
  return `${kept}, so the rerun starts at step ${index}.`;
}

/** “and 988 more”. */
export function describeMore(count: number): string {
  return `and ${count} more`;
}

/** In a slot's history: “used by run #1”, “written in run #1”. */
export function describeUse(run: RunNumber, written: boolean): string {
  return written ? `written in run #${run}` : `used by run #${run}`;
}
