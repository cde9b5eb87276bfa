import type { WorkflowNames } from '#document';
import type { LogLine, RunState } from '#editor';
import { logLine } from '#engine';
import {
  describeCancelled,
  describeFailure,
  describeRunEnded,
  describeRunStarted,
  describeTrouble,
} from '#wording';

/** The engine's lines as it writes them; what it has no line for, in words. */
export function runLogText(
  { log, history }: Pick<RunState, 'log' | 'history'>,
  names: WorkflowNames,
): string {
  const states = new Map(history.map((record) => [record.run, record.state]));
  const textOf = ({ run, entry }: LogLine): string => {
    switch (entry.kind) {
      case 'run-started':
        return describeRunStarted(entry.order);
      case 'run-ended': {
        const { outcome } = entry;
        return outcome.kind === 'engine-crashed' || outcome.kind === 'engine-not-started'
          ? `${describeTrouble(outcome).title}.`
          : describeRunEnded(run, outcome, entry.milliseconds);
      }
      case 'running':
      case 'done':
      case 'skipped':
        return logLine(entry) ?? '';
      case 'failed': {
        const { title, detail } = describeFailure(entry.failure, names, states.get(run));
        return [`${title}.`, detail].filter((part) => part !== '').join(' ');
      }
      case 'cancelled':
        return describeCancelled(entry.index, entry.name);
      case 'message':
        return entry.message;
    }
  };
  return log.map((line) => `${textOf(line)}\n`).join('');
}
