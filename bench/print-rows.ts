import { holds, type Row } from './measure.ts';

/** Prints a table: what was measured, its bound, and whether it holds. The process fails where one does not. */
export function printRows(rows: readonly Row[]): void {
  const cells = rows.map((row) => [
    row.name,
    `${row.value.toFixed(2)} ${row.unit}`,
    `${row.sense === 'at-least' ? '≥' : '≤'} ${row.bound} ${row.unit}`,
    holds(row) ? 'held' : 'NOT HELD',
  ]);
  const head = ['benchmark', 'measured', 'bound', ''];
  const widths = head.map((title, i) =>
    Math.max(...[head, ...cells].map((line) => (line[i] ?? title).length)),
  );
  for (const line of [head, ...cells])
    console.log(line.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  '));
  const missed = rows.filter((row) => !holds(row)).length;
  console.log(`\n${rows.length - missed} held, ${missed} not held`);
  process.exitCode = missed === 0 ? 0 : 1;
}
