// Log lines as they are shown: the engine's line, and beside it what the run's receipts and slots say of it.
import type { WorkflowNames } from '#document';
import type { LogLine, RunRecord, RunState } from '#editor';
import {
  logLine,
  modelName,
  type PlacedStep,
  type Receipt,
  type RunNumber,
  type StateSnapshot,
  type StepId,
  type Value,
} from '#engine';
import {
  describeCancelled,
  describeDone,
  describeFailure,
  describeRunEnded,
  describeRunStarted,
  describeSame,
  describeTrouble,
} from '#wording';

export type LogTone =
  | 'run-started'
  | 'rerun-started'
  | 'running'
  | 'done'
  | 'skipped'
  | 'failed'
  | 'cancelled'
  | 'message'
  | 'run-ended';

export interface LogRow {
  readonly number: number;
  readonly run: RunNumber;
  /** The step that it is about; absent for a line about the whole run. */
  readonly step?: StepId;
  /** What that step is called, by its place, its title and its model: all its lines are found by that. */
  readonly about: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly tone: LogTone;
  /** The line itself, exactly as the engine writes it where it does. */
  readonly text: string;
  /** What the line does not say; may be empty. */
  readonly detail: string;
  /** The step that is running now. */
  readonly current: boolean;
}

type Shown = Pick<RunState, 'log' | 'phase' | 'history' | 'state'>;

// Rows that do not change any more: of a run that has ended, and of one under way as soon as all of it is told.
const finished = new WeakMap<LogLine, LogRow>();

export function toLogRows(state: Shown, names: WorkflowNames): LogRow[] {
  const runs = new Map(state.history.map((record) => [record.run, fromRecord(record)]));
  const { phase } = state;
  const underWay = phase.kind === 'running' ? phase.order.run : undefined;
  if (phase.kind === 'running') {
    const { order, receipts } = phase;
    runs.set(order.run, { steps: order.steps, receipts, state: state.state });
  }
  return state.log.map((line, at) => {
    const known = finished.get(line);
    if (known !== undefined) return known;
    const row = toRow(line, runs.get(line.run), names);
    const last = line.run === underWay && at === state.log.length - 1;
    if (last && row.tone === 'running') {
      const note = phase.kind === 'running' ? phase.current?.note : undefined;
      return { ...row, current: true, detail: note ?? '' };
    }
    if (line.run !== underWay || isTold(row)) finished.set(line, row);
    return row;
  });
}

/** The receipt behind a line may come a moment after the line. */
function isTold({ tone, detail }: LogRow): boolean {
  return (tone !== 'done' && tone !== 'skipped') || detail !== '';
}

interface ShownRun {
  readonly steps: readonly PlacedStep[];
  readonly receipts: readonly Receipt[];
  readonly state?: StateSnapshot | undefined;
}

function fromRecord({ steps, receipts, state }: RunRecord): ShownRun {
  return { steps, receipts, state };
}

/** The step as it was called in that run. */
function placeOf({ index }: LogLine, run: ShownRun | undefined): Pick<LogRow, 'step' | 'about'> {
  const step = index === undefined ? undefined : run?.steps[index];
  if (step === undefined) return { about: '' };
  return { step: step.id, about: `step ${index} ${step.title} ${modelName(step)}` };
}

function toRow(line: LogLine, run: ShownRun | undefined, names: WorkflowNames): LogRow {
  const base = { number: line.number, run: line.run, ...placeOf(line, run), at: line.at, current: false };
  const { entry } = line;
  switch (entry.kind) {
    case 'run-started':
      return {
        ...base,
        tone: entry.order.kind === 'run' ? 'run-started' : 'rerun-started',
        text: '',
        detail: describeRunStarted(entry.order),
      };
    case 'run-ended': {
      const { outcome } = entry;
      const trouble = outcome.kind === 'engine-crashed' || outcome.kind === 'engine-not-started';
      return {
        ...base,
        tone: trouble ? 'failed' : 'run-ended',
        text: trouble ? `${describeTrouble(outcome).title}.` : '',
        detail: describeRunEnded(line.run, outcome, entry.milliseconds),
      };
    }
    case 'running':
      return { ...base, tone: 'running', text: logLine(entry) ?? '', detail: '' };
    case 'done':
      return { ...base, tone: 'done', text: logLine(entry) ?? '', detail: doneDetail(line, run) };
    case 'skipped':
      return {
        ...base,
        tone: 'skipped',
        text: logLine(entry) ?? '',
        detail: skippedDetail(entry.index, run),
      };
    case 'failed': {
      const { title, detail } = describeFailure(entry.failure, names, run?.state);
      return { ...base, tone: 'failed', text: `${title}.`, detail };
    }
    case 'cancelled':
      return { ...base, tone: 'cancelled', text: describeCancelled(entry.index, entry.name), detail: '' };
    case 'message':
      return { ...base, tone: 'message', text: '', detail: entry.message };
  }
}

function doneDetail({ run: number, index }: LogLine, run: ShownRun | undefined): string {
  const receipt = index === undefined ? undefined : run?.receipts[index];
  if (receipt === undefined || !('milliseconds' in receipt)) return '';
  const posted = run?.state === undefined ? [] : (postsIn(run.state).get(receipt.step) ?? []);
  return describeDone(
    receipt.milliseconds,
    posted.filter((post) => post.run === number).map(({ slot, value }) => [slot, value] as const),
  );
}

function skippedDetail(index: number, run: ShownRun | undefined): string {
  const receipt = run?.receipts[index];
  return receipt?.kind === 'skipped' ? describeSame(receipt.fields, receipt.since) : '';
}

interface Post {
  readonly slot: string;
  readonly value: Value;
  readonly run: RunNumber;
}
const posts = new WeakMap<StateSnapshot, ReadonlyMap<StepId, readonly Post[]>>();

/** What each step posted, as far as the state still holds it. */
function postsIn(state: StateSnapshot): ReadonlyMap<StepId, readonly Post[]> {
  const known = posts.get(state);
  if (known !== undefined) return known;
  const byStep = new Map<StepId, Post[]>();
  for (const [slot, { value, writer }] of state.slots) {
    if (writer === undefined) continue;
    const post = { slot, value, run: writer.run };
    const earlier = byStep.get(writer.step);
    if (earlier === undefined) byStep.set(writer.step, [post]);
    else earlier.push(post);
  }
  posts.set(state, byStep);
  return byStep;
}
