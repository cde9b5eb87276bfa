// What was found before for the same steps may only save work.
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { findProblems } from './problems.ts';
import { type PlacedStep, Step } from './step.ts';
import { anyProgram, type Program, toSource } from './testing/any-program.ts';

/** Sets of starting values, one after the other: whole ones, and such as differ from another in one slot. */
function startsOf({ start, actions }: Program): Program['start'][] {
  const starts = [start];
  for (const action of actions) {
    const last = starts.at(-1) ?? [];
    if (action.kind === 'set-start') {
      const { slot, value } = action;
      starts.push(
        last.map((pair) => (pair[0] === slot ? [slot, value] : pair)),
        [...last, [slot, value]],
      );
    }
    if (action.kind === 'drop-start') starts.push(last.filter((_, at) => at !== action.at));
  }
  return [...starts, start];
}

test.prop([anyProgram, fc.infiniteStream(fc.boolean())], { numRuns: 500 })(
  'the problems of steps that were looked at before are those of steps that were not',
  (program, mutables) => {
    const steps = program.steps.map(
      (step, index) => new Step({ id: `s${index % 5}`, ...toSource(step) }) as PlacedStep,
    );
    for (const values of startsOf(program)) {
      const mutable = mutables.next().value === true;
      const afresh = findProblems({ steps: [...steps], values, mutable });
      expect(findProblems({ steps, values, mutable })).toEqual(afresh);
    }
  },
);
