import type { WorkflowNames } from '#document';
import type {
  CancelledReceipt,
  FailedReceipt,
  RanReceipt,
  Reason,
  RunNumber,
  SkippedReceipt,
  StateSnapshot,
  StepId,
} from '#engine';
import { describeFailure } from './describe-failure.ts';
import {
  describeReasons,
  describeReasonsShort,
  describeSame,
  describeSameShort,
  speakReasons,
} from './describe-reason.ts';
import { speakDuration } from './format-duration.ts';
import { isolated } from './isolated.ts';
import { capitalize } from './join-words.ts';
import { nameRun } from './name-run.ts';

type StatusWord =
  | 'Not run yet'
  | 'From link'
  | 'From file'
  | 'Disabled'
  | 'Queued'
  | 'Running'
  | 'Ran'
  | 'Skipped'
  | 'Failed'
  | 'Blocked'
  | 'Cancelled';

/** What happened to a step, as far as a sentence needs it; the editor's step status fits. */
export type DescribedStatus =
  | { readonly kind: 'not-run' }
  | { readonly kind: 'from-link' }
  | { readonly kind: 'from-file' }
  | { readonly kind: 'disabled' }
  | { readonly kind: 'queued'; readonly waitingFor?: number }
  | { readonly kind: 'running'; readonly fraction?: number; readonly note?: string }
  | { readonly kind: 'ran'; readonly receipt: RanReceipt; readonly run: RunNumber }
  | { readonly kind: 'skipped'; readonly receipt: SkippedReceipt; readonly run: RunNumber }
  | { readonly kind: 'failed'; readonly receipt: FailedReceipt; readonly run: RunNumber }
  | { readonly kind: 'cancelled'; readonly receipt: CancelledReceipt; readonly run: RunNumber }
  | {
      readonly kind: 'blocked';
      readonly run: RunNumber;
      readonly by: {
        readonly step: StepId;
        readonly index: number;
        readonly title: string;
        readonly how: 'failed' | 'cancelled';
        readonly needs?: { readonly slot: string; readonly from?: number };
      };
    };

export interface StatusText {
  readonly word: StatusWord;
  /** For a table or the inspector: “Both inputs are the same as when it last ran (run #1)”. */
  readonly reason: string;
  /** For the footer of a node: “Both inputs same as run #1”. */
  readonly short: string;
  /** For speech: “Ran because factor changed, 4 to 5. 0.6 milliseconds”. */
  readonly sentence: string;
}

/** `state` is the one in which a failed step failed; with it the text can say what the step was given. */
export function describeStatus(
  status: DescribedStatus,
  names: WorkflowNames,
  state?: StateSnapshot,
): StatusText {
  switch (status.kind) {
    case 'not-run':
      return {
        word: 'Not run yet',
        reason: 'No earlier run',
        short: 'No cached result',
        sentence: 'Not run yet',
      };
    case 'from-link':
      return {
        word: 'From link',
        reason: 'Its result came with the link; it was not run here',
        short: 'Not run here',
        sentence: 'Its result came with the link, not run here',
      };
    case 'from-file':
      return {
        word: 'From file',
        reason: 'Its result came with the file; it was not run here',
        short: 'Not run here',
        sentence: 'Its result came with the file, not run here',
      };
    case 'disabled':
      return {
        word: 'Disabled',
        reason: 'Left out of the run until it is enabled',
        short: 'Left out of the run',
        sentence: 'Disabled. Left out of the run',
      };
    case 'queued':
      return queued(status.waitingFor);
    case 'running':
      return running(status.fraction, status.note);
    case 'ran':
      return ran(status.receipt.reasons, status.receipt.milliseconds);
    case 'skipped': {
      const { fields, since } = status.receipt;
      const reason = describeSame(fields, since);
      return {
        word: 'Skipped',
        reason,
        short: `${capitalize(describeSameShort(fields))} as ${since === 0 ? 'in the file' : nameRun(since)}`,
        sentence: `Skipped. ${reason}`,
      };
    }
    case 'failed': {
      const { failure, milliseconds } = status.receipt;
      const { title, detail } = describeFailure(failure, names, state);
      return {
        word: 'Failed',
        reason: detail === '' ? title : `${title}. ${detail}`,
        short: title,
        sentence: `Failed. ${title}. ${speakDuration(milliseconds)}`,
      };
    }
    case 'cancelled':
      return cancelled(status.receipt);
    case 'blocked':
      return blocked(status.by);
  }
}

function queued(waitingFor: number | undefined): StatusText {
  const reason = waitingFor === undefined ? 'About to start' : `Waiting for step ${waitingFor}`;
  return { word: 'Queued', reason, short: reason, sentence: `Queued. ${reason}` };
}

function running(fraction: number | undefined, note: string | undefined): StatusText {
  const percent = fraction === undefined ? undefined : `${Math.floor(fraction * 100)}%`;
  const short = [percent, note].filter((part) => part !== undefined).join(', ');
  return { word: 'Running', reason: short, short, sentence: short === '' ? 'Running' : `Running. ${short}` };
}

function ran(reasons: readonly Reason[], milliseconds: number): StatusText {
  const time = speakDuration(milliseconds);
  if (reasons.some(({ kind }) => kind === 'first-run')) {
    const reason = 'First run of this step';
    return { word: 'Ran', reason, short: reason, sentence: `Ran. ${reason}. ${time}` };
  }
  const short = describeReasonsShort(reasons);
  return {
    word: 'Ran',
    reason: describeReasons(reasons),
    // A field is written as it is called; other reasons are sentences here.
    short: reasons[0]?.kind === 'input-changed' ? short : capitalize(short),
    sentence: `Ran because ${speakReasons(reasons)}. ${time}`,
  };
}

function cancelled({ started, milliseconds }: CancelledReceipt): StatusText {
  const short = started ? 'Stopped before it was done' : 'Stopped before it began';
  return {
    word: 'Cancelled',
    reason: started ? `${short}. Nothing of it was kept` : short,
    short,
    sentence: started ? `Cancelled. Stopped after ${speakDuration(milliseconds)}` : `Cancelled. ${short}`,
  };
}

function blocked(by: Extract<DescribedStatus, { kind: 'blocked' }>['by']): StatusText {
  const { needs } = by;
  const cause = `step ${by.index} ${isolated(by.title)} ${by.how === 'failed' ? 'failed' : 'was stopped'}`;
  if (needs === undefined) {
    const reason = capitalize(cause);
    return { word: 'Blocked', reason, short: reason, sentence: `Blocked because ${cause}` };
  }
  const from = needs.from === undefined ? '' : ` from step ${needs.from}`;
  return {
    word: 'Blocked',
    reason: `Slot ${isolated(needs.slot)} has no value, because ${cause}`,
    short: `Needs ${isolated(needs.slot)}${from}`,
    sentence: `Blocked because ${cause}. Needs ${isolated(needs.slot)}${from}`,
  };
}
