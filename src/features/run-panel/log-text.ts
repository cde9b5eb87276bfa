// What of the log is shown, and what of it is saved: pure.
import { fileNameOf } from '#document';
import type { TableView } from '#editor';
import type { RunNumber, StepId } from '#engine';
import type { LogRow } from './log-rows.ts';
import { matchesWords } from './matches-words.ts';

/** The choice of the lines of the selected step; the others are those of one run. */
export const SELECTED_STEP = 'selected-step';

export function runChoice(run: RunNumber): string {
  return `run-${run}`;
}

/** All words of the query must stand in a line, or in what its step is called. */
export function selectLogRows(
  rows: readonly LogRow[],
  { query, only }: TableView,
  selected: StepId | undefined,
): readonly LogRow[] {
  if (query.trim() === '' && only === '') return rows;
  return rows.filter(
    (row) =>
      (only === '' || (only === SELECTED_STEP ? row.step === selected : only === runChoice(row.run))) &&
      (query.trim() === '' || matchesWords(query, `${row.text} ${row.detail} ${row.about}`)),
  );
}

/** The engine's lines as it writes them; what it has no line for, in words. */
export function toLogText(rows: readonly LogRow[]): string {
  return rows.map(({ text, detail }) => `${text === '' ? detail : text}\n`).join('');
}

/** “Add then multiply, run 2.log.txt”, “…, runs 1 to 3.log.txt”. */
export function logFileName(workflow: string, rows: readonly LogRow[]): string {
  const first = rows[0]?.run;
  const last = rows.at(-1)?.run;
  const runs = first === last ? `run ${first ?? 0}` : `runs ${first} to ${last}`;
  return `${fileNameOf(workflow)}, ${runs}.log.txt`;
}
