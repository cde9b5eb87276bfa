import type { LogEntry } from './receipt.ts';

/** The line of a log entry as the seed writes it, without a time [R7]. Failures and messages are worded elsewhere. */
export function logLine(entry: LogEntry): string | undefined {
  switch (entry.kind) {
    case 'running':
      return `Running ${stepLabel(entry)}...`;
    case 'skipped':
      return `Skipped ${stepLabel(entry)}.`;
    case 'done':
      return 'done.';
    case 'cancelled':
    case 'failed':
    case 'message':
      return undefined;
  }
}

/** `Step  0. NAME`: the index right-aligned in three places [R7]. */
function stepLabel(entry: { readonly index: number; readonly name: string }): string {
  return `Step${String(entry.index).padStart(3)}. ${entry.name}`;
}
