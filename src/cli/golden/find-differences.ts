import { playScenario, type Snapshot } from './play-scenario.ts';
import { canonicalText } from './recorded-value.ts';
import type { Scenario } from './traces.ts';

/** Where the engine gave something else than was recorded. */
export interface Difference {
  readonly scenario: string;
  /** Number and name of the operation, as in `3 rerun`. */
  readonly operation: string;
  /** The part of the snapshot, as in `state`. */
  readonly part: string;
  readonly expected: string;
  readonly got: string;
}

const NOTHING = 'nothing';

/** Plays the scenario; the engine conforms to it if there are no differences. */
export async function findDifferences(scenario: Scenario): Promise<Difference[]> {
  const { ops, expect } = scenario;
  const got = await playScenario(scenario);
  const differences: Difference[] = [];
  for (let place = 0; place < Math.max(ops.length, expect.safe.length); place++) {
    const operation = `${place} ${ops[place]?.op ?? 'that does not exist'}`;
    for (const [part, pair] of compare(expect.safe[place], got[place])) {
      differences.push({ scenario: scenario.name, operation, part, ...pair });
    }
  }
  return differences;
}

type Pair = Pick<Difference, 'expected' | 'got'>;

function compare(expected: Snapshot | undefined, got: Snapshot | undefined): [part: string, Pair][] {
  const parts = new Set([...Object.keys(expected ?? {}), ...Object.keys(got ?? {})]);
  return [...parts].flatMap((part): [string, Pair][] => {
    const pair = { expected: textOf(expected, part), got: textOf(got, part) };
    return pair.expected === pair.got ? [] : [[part, pair]];
  });
}

function textOf(snapshot: Snapshot | undefined, part: string): string {
  return snapshot !== undefined && Object.hasOwn(snapshot, part) ? canonicalText(snapshot[part]) : NOTHING;
}
