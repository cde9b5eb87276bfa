import type { FailedReceipt, LogEntry, Receipt } from './receipt.ts';

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

/**
 * The log of a run, told by its receipts and by what models said meanwhile (messages by step index) [R7].
 * Derived, because most runs are never asked for it.
 */
export function logOf(
  receipts: readonly Receipt[],
  messages: ReadonlyMap<number, readonly string[]>,
): LogEntry[] {
  return receipts.flatMap((receipt) => linesOf(receipt, messages.get(receipt.index) ?? []));
}

function linesOf(receipt: Receipt, messages: readonly string[]): readonly LogEntry[] {
  const { index, name } = receipt;
  const running: readonly LogEntry[] = [
    { kind: 'running', index, name },
    ...messages.map((message): LogEntry => ({ kind: 'message', index, message })),
  ];
  switch (receipt.kind) {
    case 'ran':
      return [...running, done];
    case 'skipped':
      return [{ kind: 'skipped', index, name }];
    case 'failed':
      return [...linesBefore(receipt, running), { kind: 'failed', failure: receipt.failure }];
    case 'cancelled':
      return [...(receipt.started ? running : []), { kind: 'cancelled', index, name }];
    case 'not-reached':
      return [];
  }
}

export const done: LogEntry = Object.freeze({ kind: 'done' });

/** What a failed step had logged until it failed: nothing where a slot was missing [S2]. */
function linesBefore(
  { index, name, counted, failure }: FailedReceipt,
  running: readonly LogEntry[],
): readonly LogEntry[] {
  if (counted === 'skipped') return [{ kind: 'skipped', index, name }];
  if (counted === 'ran') return [...running, done];
  return failure.kind === 'missing-slot' ? [] : running;
}
