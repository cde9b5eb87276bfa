// Prints every benchmark as a table: what was measured, its bound, and whether it holds.
import { editorRows } from './editor/editor.bench.ts';
import { engineRows } from './engine/engine.bench.ts';
import { holds, type Row } from './measure.ts';

const rows: readonly Row[] = [...(await engineRows()), ...(await editorRows())];

const cells = rows.map((row) => [
  row.name,
  `${row.value.toFixed(2)} ${row.unit}`,
  `${row.sense === 'at-least' ? '≥' : '≤'} ${row.bound} ${row.unit}`,
  holds(row) ? 'held' : 'NOT HELD',
]);
const head = ['benchmark', 'measured', 'bound', ''];
const widths = head.map((title, i) => Math.max(...[head, ...cells].map((line) => (line[i] ?? title).length)));
for (const line of [head, ...cells])
  console.log(line.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  '));
const missed = rows.filter((row) => !holds(row)).length;
console.log(`\n${rows.length - missed} held, ${missed} not held`);
process.exitCode = missed === 0 ? 0 : 1;
