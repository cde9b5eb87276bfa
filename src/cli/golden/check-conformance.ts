import { type Difference, findDifferences } from './find-differences.ts';
import { readTraces, type ScenarioOutcome } from './traces.ts';

/** Exit codes of the command. */
const CONFORMS = 0;
const DIFFERS = 1;
const UNREADABLE = 2;

const USAGE = 'Give one file of recorded scenarios, or several: npm run -s conformance -- FILE…';

/** Plays every scenario of every file, prints each difference and then the counts; gives the exit code. */
export async function checkConformance(
  paths: readonly string[],
  print: (line: string) => void,
): Promise<number> {
  if (paths.length === 0) {
    print(USAGE);
    return UNREADABLE;
  }
  let passed = 0;
  let failed = 0;
  let unreadable = 0;
  for (const path of paths) {
    const traces = readTraces(path);
    if (traces.kind === 'unreadable') {
      print(traces.message);
      unreadable++;
      continue;
    }
    for (const outcome of traces.scenarios) {
      const lines = await check(outcome);
      for (const line of lines) print(line);
      if (lines.length === 0) passed++;
      else failed++;
    }
  }
  print(`${passed} passed, ${failed} failed`);
  if (unreadable > 0) return UNREADABLE;
  return failed > 0 ? DIFFERS : CONFORMS;
}

async function check(outcome: ScenarioOutcome): Promise<string[]> {
  if (outcome.kind === 'malformed') return [outcome.message];
  return (await findDifferences(outcome.scenario)).map(describe);
}

function describe({ scenario, operation, part, expected, got }: Difference): string {
  return `${scenario}, op ${operation}, ${part}:\n  expected ${expected}\n  got      ${got}`;
}
