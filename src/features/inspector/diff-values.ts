// What differs between two values, as lines: lists are compared by what they hold, not by place, so that an item put
// in front is one line and not a change of all that follow.
import { diffArrays } from 'diff';
import { equalValues, LargeValue, type Value } from '#engine';

export interface DiffLine {
  readonly kind: 'changed' | 'added' | 'removed';
  /** Leads to the place from the root: `.name[2]`. */
  readonly path: string;
  readonly before?: Value;
  readonly after?: Value;
}

export interface ValueDiff {
  readonly lines: readonly DiffLine[];
  /** There are more than these. */
  readonly more: boolean;
}

const MOST = 40; // lines
const LONGEST_LIST = 2_000; // items: longer lists are compared place by place
const MOST_EDITS = 400;

/** Undefined where two values have no parts in common to compare: then before and after say it all. */
export function diffValues(before: Value, after: Value): ValueDiff | undefined {
  if (!isParted(before) || !isParted(after) || Array.isArray(before) !== Array.isArray(after))
    return undefined;
  const lines: DiffLine[] = [];
  collect(lines, '', before, after);
  return { lines: lines.slice(0, MOST), more: lines.length > MOST };
}

type Parted = readonly Value[] | { readonly [key: string]: Value };

function isParted(value: Value): value is Parted {
  return typeof value === 'object' && value !== null && !(value instanceof LargeValue);
}

function collect(lines: DiffLine[], path: string, before: Value, after: Value): void {
  if (lines.length > MOST || equalValues(before, after)) return;
  if (!isParted(before) || !isParted(after) || Array.isArray(before) !== Array.isArray(after)) {
    lines.push({ kind: 'changed', path, before, after });
  } else if (Array.isArray(before)) {
    collectItems(lines, path, before, after as readonly Value[]);
  } else {
    collectKeys(lines, path, before as Fields, after as Fields);
  }
}

type Fields = { readonly [key: string]: Value };

function collectKeys(lines: DiffLine[], path: string, before: Fields, after: Fields): void {
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (lines.length > MOST) return;
    collectPart(lines, `${path}${keyPath(key)}`, valueIn(before, key), valueIn(after, key));
  }
}

/** Reads own keys alone: `__proto__` is a key like another. */
function valueIn(fields: Fields, key: string): Value | undefined {
  return Object.hasOwn(fields, key) ? fields[key] : undefined;
}

function collectPart(lines: DiffLine[], path: string, before?: Value, after?: Value): void {
  if (before === undefined) lines.push({ kind: 'added', path, after: after as Value });
  else if (after === undefined) lines.push({ kind: 'removed', path, before });
  else collect(lines, path, before, after);
}

function collectItems(
  lines: DiffLine[],
  path: string,
  before: readonly Value[],
  after: readonly Value[],
): void {
  const runs = alignedRuns(before, after);
  if (runs === undefined) {
    for (let index = 0; index < Math.max(before.length, after.length) && lines.length <= MOST; index++) {
      collectPart(lines, `${path}[${index}]`, before[index], after[index]);
    }
    return;
  }
  let [from, to] = [0, 0];
  for (const { kept, removed, added } of runs) {
    // What was taken out and what came in at one place are one item that changed, as far as they go in pairs.
    for (let index = 0; index < Math.max(removed, added) && lines.length <= MOST; index++) {
      const old = index < removed ? before[from + index] : undefined;
      const place = index < added ? to + index : from + index;
      collectPart(lines, `${path}[${place}]`, old, index < added ? after[to + index] : undefined);
    }
    from += removed + kept;
    to += added + kept;
  }
}

/** How many items were taken out, how many came in, and how many stay after them. */
interface Run {
  readonly removed: number;
  readonly added: number;
  readonly kept: number;
}

function alignedRuns(before: readonly Value[], after: readonly Value[]): readonly Run[] | undefined {
  if (before.length + after.length > LONGEST_LIST) return undefined;
  const changes = diffArrays([...before], [...after], {
    comparator: (a, b) => equalValues(a, b),
    maxEditLength: MOST_EDITS,
  });
  if (changes === undefined) return undefined;
  const runs: { removed: number; added: number; kept: number }[] = [];
  let run: { removed: number; added: number; kept: number } | undefined;
  for (const { count = 0, added, removed } of changes) {
    if (run === undefined || run.kept > 0) {
      run = { removed: 0, added: 0, kept: 0 };
      runs.push(run);
    }
    if (added) run.added += count;
    else if (removed) run.removed += count;
    else run.kept += count;
  }
  return runs;
}

function keyPath(key: string): string {
  return /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
}
