// Laws of runs, held over programs that are made at random: workflows that are run, edited, cancelled and run again.
import { test } from '@fast-check/vitest';
import { expect } from 'vitest';
import type { State } from './state-facade.ts';
import { anyProgram } from './testing/any-program.ts';
import { canonicalText } from './testing/canonical-text.ts';
import { type Moment, playProgram, runMoment } from './testing/play-program.ts';
import { type RunReport, Workflow } from './workflow.ts';

const often = { numRuns: 1_000 };
const MINUTE = 60_000;

/** What a run comes to, apart from how it got there. */
interface End {
  readonly report: RunReport;
  readonly state: State;
}

/** The slots in order and the outcome: all that a run from scratch and a rerun have to agree in [L5]. */
function textOf({ report, state }: End): string {
  return canonicalText([state.entries(), report.outcome]);
}

/** The one case that L5 sets apart: a post was refused from scratch, where a skip found the slot as it would leave it. */
function isSpared(rerun: End, scratch: End): boolean {
  const { failure } = scratch.report;
  if (failure?.kind !== 'cannot-mutate' || scratch.state.mutable) return false;
  const receipt = rerun.report.receipts[failure.index];
  return receipt?.kind === 'skipped' || (receipt?.kind === 'failed' && receipt.counted === 'skipped');
}

function expectSameEnd(rerun: End, scratch: End): void {
  if (!isSpared(rerun, scratch)) {
    expect(textOf(rerun)).toBe(textOf(scratch));
    return;
  }
  // It goes on where the run from scratch had to end, over the same slots.
  const before = scratch.state.entries();
  expect(canonicalText(rerun.state.entries().slice(0, before.length))).toBe(canonicalText(before));
}

async function runFromScratch({ workflow, state }: Moment): Promise<End> {
  const fork = state.fork();
  return { report: await new Workflow(workflow.steps).run(fork), state: fork };
}

test.prop([anyProgram], often)(
  '[L5] a rerun ends as a run from scratch ends on the same state',
  (program) =>
    playProgram(program, async (moment) => {
      const scratch = await runFromScratch(moment);
      const rerun = { report: await runMoment(moment), state: moment.state };
      if (moment.cancel === undefined) expectSameEnd(rerun, scratch);
    }),
  MINUTE,
);
