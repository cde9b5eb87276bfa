import type { RunNumber } from '#engine';
import { capitalize } from './join-words.ts';

/** “run #2”. Runs are counted from 1: what came with a file is of run 0, since pyswark does not count them. */
export function nameRun(run: RunNumber): string {
  return run === 0 ? 'the file' : `run #${run}`;
}

/** Above a column: “Run #2”. */
export function titleRun(run: RunNumber): string {
  return capitalize(nameRun(run));
}
