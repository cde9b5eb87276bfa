import type { SlotInfo, WorkflowNames } from '#document';
import type { Fault, StateSnapshot, StepFailure, StepId, Value } from '#engine';
import { describePath } from './describe-path.ts';
import { nameStep, nameSteps, titleOf } from './describe-step.ts';
import { describeTypeWithArticle } from './describe-type.ts';
import { describeValue } from './describe-value.ts';
import { isolated } from './isolated.ts';
import { capitalize, joinWords } from './join-words.ts';

/** What happened, where and why, and how to mend it. */
export interface FailureText {
  readonly title: string;
  readonly detail: string;
  readonly mend: string;
}

type Failure<Kind extends StepFailure['kind']> = Extract<StepFailure, { kind: Kind }>;

/** `state` is the one in which the step failed; with it the text can say what the step was given. */
export function describeFailure(
  failure: StepFailure,
  names: WorkflowNames,
  state?: StateSnapshot,
): FailureText {
  const title = titleOf(failure.step, names);
  switch (failure.kind) {
    case 'missing-slot':
      return describeMissingSlot(failure, names);
    case 'unknown-model':
      return {
        title: `No step model ${failure.model}`,
        detail: `${capitalize(nameStep(failure.step, names))} needs it, and this editor does not have it. The step is kept as it is.`,
        mend: 'Choose another model.',
      };
    case 'invalid-input':
      return describeFaults(failure, title);
    case 'run-failed':
      return {
        title: `${title} stopped: ${failure.message}`,
        detail: describeReads(failure.step, names, state),
        mend: `Change what it reads, then rerun.`,
      };
    case 'invalid-output':
      return {
        title: `${title} gave back something that is no value`,
        detail: `${describePlace(failure.refused.path)} is ${failure.refused.found}, which a slot cannot hold.`,
        mend: 'The step model needs to be changed.',
      };
    case 'missing-output':
      return {
        title: `${title} gave no ${failure.key}`,
        detail:
          failure.keys.length === 0 ? 'It gave no outputs at all.' : `It gave ${joinWords(failure.keys)}.`,
        mend: `Unwire ${failure.key}, or change the step model.`,
      };
    case 'cannot-mutate':
      return describeCannotMutate(failure, names);
  }
}

function describeMissingSlot({ slot, step }: Failure<'missing-slot'>, names: WorkflowNames): FailureText {
  const info = names.slots.get(slot);
  const field = info?.readers.find((reader) => reader.step === step)?.field;
  const reads = `${capitalize(nameStep(step, names))} reads it${field === undefined ? '' : ` for ${field}`}`;
  const writer = info?.writers[0];
  return {
    title: `Slot ${isolated(slot)} has no value`,
    detail:
      writer === undefined
        ? `${reads}, and nothing gives it a value.`
        : `${reads}, and ${nameStep(writer.step, names)} writes it later.`,
    mend: writer === undefined ? `Give ${isolated(slot)} a starting value.` : 'Sort by data flow.',
  };
}

function describeFaults({ faults }: Failure<'invalid-input'>, title: string): FailureText {
  const [first] = faults;
  if (first === undefined) return { title: `${title} was given a wrong input`, detail: '', mend: '' };
  const more = faults.slice(1).map((fault) => `${faultTitle(fault, title)}.`);
  return {
    title: faultTitle(first, title),
    detail: [faultDetail(first, title), ...more].filter((part) => part !== '').join(' '),
    mend: faultMend(first),
  };
}

function faultTitle({ field, reason, found }: Fault, title: string): string {
  switch (reason) {
    case 'missing':
      return `${field} is not wired`;
    case 'type':
      return `${field} is ${found === undefined ? 'no value' : describeTypedValue(found)}`;
    case 'unknown':
      return `${title} has no field ${field}`;
  }
}

function faultDetail({ reason, expected = 'any', slot }: Fault, title: string): string {
  const source = slot === undefined ? '' : ` It is read from slot ${isolated(slot)}.`;
  return reason === 'unknown'
    ? source.trimStart()
    : `${title} needs ${describeTypeWithArticle(expected)}.${source}`;
}

function faultMend({ field, reason, slot }: Fault): string {
  switch (reason) {
    case 'missing':
      return `Wire ${field}.`;
    case 'type':
      return slot === undefined ? `Change ${field}.` : `Edit ${isolated(slot)}.`;
    case 'unknown':
      return slot === undefined ? `Clear ${field}.` : `Unwire ${field}.`;
  }
}

/** “text “four””, “a list”, “the number 4”: for a sentence that says why it does not fit. */
export function describeTypedValue(value: Value): string {
  if (typeof value === 'string') return `text “${describeValue(value, 26).slice(1, -1)}”`;
  if (value === null) return 'null';
  if (typeof value === 'number') return `the number ${describeValue(value, 26)}`;
  if (typeof value === 'boolean') return describeValue(value);
  if (Array.isArray(value)) return `a list of ${describeValue(value)}`;
  const preview = describeValue(value);
  return preview.endsWith('key') || preview.endsWith('keys') ? `an object with ${preview}` : preview;
}

/** “It read dividend 5 from slot total and by 0 from slot k.” */
function describeReads(id: StepId, names: WorkflowNames, state: StateSnapshot | undefined): string {
  const inputs = names.steps.get(id)?.step.inputs ?? [];
  const reads = inputs.flatMap(([slot, fields]) => {
    const value = state?.slots.get(slot)?.value;
    const preview = value === undefined ? '' : ` ${describeValue(value)}`;
    return fields.map((field) => `${field}${preview} from slot ${isolated(slot)}`);
  });
  return reads.length === 0 ? 'It reads no slot.' : `It read ${joinWords(reads)}.`;
}

function describePlace(path: readonly (string | number)[]): string {
  return path.length === 0 ? 'What it returned' : describePath(path);
}

function describeCannotMutate({ slot, step }: Failure<'cannot-mutate'>, names: WorkflowNames): FailureText {
  const writers = writersOf(names.slots.get(slot), step);
  const title = `Cannot mutate key: ${isolated(slot)}`;
  const elsewhere = `Write ${titleOf(step, names)} to a new slot, or make the state mutable.`;
  if (names.slots.get(slot)?.starting) {
    return {
      title,
      detail: `${isolated(slot)} has a starting value, ${nameStep(step, names)} writes it too, and it can be written once.`,
      mend: elsewhere,
    };
  }
  if (writers.length > 1) {
    return { title, detail: describeSecondWriter(slot, writers, names), mend: elsewhere };
  }
  return {
    title,
    detail: `The state still holds ${isolated(slot)} from an earlier run. ${capitalize(nameStep(step, names))} writes it again, and it can be written once.`,
    mend: 'Rerun on a fresh state, or make the state mutable.',
  };
}

/** “Steps 0 Add and 2 Round both write total, and it can be written once.” */
export function describeSecondWriter(slot: string, writers: readonly StepId[], names: WorkflowNames): string {
  const both = writers.length === 2 ? 'both' : 'all';
  return `${capitalize(nameSteps(writers, names))} ${both} write ${isolated(slot)}, and it can be written once.`;
}

function writersOf(slot: SlotInfo | undefined, failing: StepId): StepId[] {
  return [...new Set([...(slot?.writers.map((writer) => writer.step) ?? []), failing])];
}
