import type { DocumentRow, SavingTrouble } from '#persistence';
import { countNoun } from './count-noun.ts';
import { describeStorageTrouble } from './describe-saving.ts';
import { formatBytes } from './format-bytes.ts';
import { isolated } from './isolated.ts';

const UNITS: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, milliseconds: number])[] = [
  ['year', 365 * 86_400_000],
  ['month', 30 * 86_400_000],
  ['week', 7 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** “5 minutes ago”; both in epoch milliseconds. */
function describeAgo(at: number, now: number): string {
  const past = Math.max(0, now - at);
  const [unit, milliseconds] = UNITS.find(([, size]) => past >= size) ?? [];
  if (unit === undefined || milliseconds === undefined) return 'just now';
  const count = -Math.floor(past / milliseconds);
  return new Intl.RelativeTimeFormat('en', { numeric: 'auto' }).format(count, unit);
}

interface StoredText {
  readonly changed: string;
  readonly run: string;
  /** Both and the name, for whoever hears it. */
  readonly label: string;
}

export function describeStored({ name, steps, changedAt, lastRun }: DocumentRow, now: number): StoredText {
  const changed = `${countNoun(steps, 'step')} · changed ${describeAgo(changedAt, now)}`;
  const run = lastRun === undefined ? 'Not run yet' : runOf(lastRun, now);
  return { changed, run, label: `${name === '' ? 'Without a name' : name}. ${changed}. ${run}` };
}

function runOf({ at, outcome, ran, skipped }: NonNullable<DocumentRow['lastRun']>, now: number): string {
  const ago = describeAgo(at, now);
  switch (outcome) {
    case 'completed':
      return `Ran ${ago}: ${ran} ran, ${skipped} skipped`;
    case 'cancelled':
      return `Stopped ${ago}`;
    default:
      return `Failed ${ago}`;
  }
}

/** `used` are all bytes that the page keeps, where the browser tells. */
export function describeUsage(
  rows: readonly DocumentRow[],
  {
    used,
    versionBytes,
    lasting,
  }: { readonly used?: number; readonly versionBytes: number; readonly lasting: boolean },
): string {
  const documents = rows.reduce((sum, row) => sum + row.textBytes, 0);
  const results = rows.reduce((sum, row) => sum + row.resultBytes, 0);
  const parts = [
    `${countNoun(rows.length, 'workflow')}, ${formatBytes(documents)}`,
    `earlier versions, ${formatBytes(versionBytes)}`,
    `what runs left, ${formatBytes(results)}`,
    ...(used === undefined ? [] : [`with all else ${formatBytes(used)} on this device`]),
  ];
  const kept = lasting
    ? 'The browser keeps it until you delete it.'
    : 'The browser may clear it when the disk is full: download what matters.';
  return `${parts.join(' · ')}. ${kept}`;
}

export function describeDeletedWorkflow(name: string): string {
  return `Deleted ${isolated(name)}.`;
}

export function describeCleared(): string {
  return 'Cleared what runs left, older versions, and what was deleted. The next run of each workflow runs every step.';
}

export function describeNothingFound(query: string): string {
  return `No workflow is called “${query}”`;
}

type LibraryTrouble = SavingTrouble | { readonly kind: 'missing' } | { readonly kind: 'refused' };

export function describeLibraryTrouble(trouble: LibraryTrouble): string {
  switch (trouble.kind) {
    case 'missing':
      return 'This workflow is not on this device any more.';
    case 'refused':
      return 'This workflow is damaged or of a newer version. It stays as it is; open it to see why.';
    default:
      return describeStorageTrouble(trouble).detail;
  }
}
