import type { WorkflowNames } from '#document';
import type { StepId, Value, ValueType } from '#engine';
import { describeTypedValue } from './describe-failure.ts';
import { nameStep, nameSteps, titleOf } from './describe-step.ts';
import { describeType, describeTypeWithArticle } from './describe-type.ts';
import { isolated } from './isolated.ts';
import { capitalize } from './join-words.ts';

type DescribedEnd =
  | { readonly kind: 'output'; readonly step: StepId; readonly key: string }
  | { readonly kind: 'field'; readonly step: StepId; readonly field: string }
  | { readonly kind: 'slot'; readonly name: string };

interface DescribedEnds {
  readonly source: DescribedEnd;
  readonly sink: DescribedEnd;
}

/** Why two ends cannot be joined; the editor's refusal fits. */
export type DescribedRefusal = DescribedEnds &
  (
    | { readonly kind: 'same-side' }
    | { readonly kind: 'gone'; readonly end: DescribedEnd }
    | { readonly kind: 'already-connected' }
    | { readonly kind: 'unknown-field'; readonly step: StepId; readonly field: string }
    | { readonly kind: 'unknown-output'; readonly step: StepId; readonly key: string }
    | {
        readonly kind: 'type';
        readonly found: ValueType;
        readonly expected: ValueType;
        readonly value?: Value;
        readonly reader?: { readonly step: StepId; readonly field: string };
      }
    | {
        readonly kind: 'second-writer';
        readonly slot: string;
        readonly first: StepId;
        readonly step: StepId;
      }
    | { readonly kind: 'writes-starting-value'; readonly slot: string; readonly step: StepId }
    | {
        readonly kind: 'reads-before-written';
        readonly reader: StepId;
        readonly writer: StepId;
        readonly slot?: string;
      }
    | { readonly kind: 'cycle'; readonly steps: readonly StepId[] }
  );

/** What would help; the editor's mend of a connection fits. */
export type DescribedConnectMend =
  | { readonly kind: 'use-slot'; readonly slot: string }
  | { readonly kind: 'insert-step'; readonly title: string }
  | { readonly kind: 'convert-value'; readonly from: ValueType; readonly to: ValueType }
  | { readonly kind: 'move-step'; readonly step: StepId; readonly direction: 'up' | 'down' }
  | { readonly kind: 'sort-by-data-flow' }
  | { readonly kind: 'write-to-new-slot'; readonly step: StepId }
  | { readonly kind: 'remove-slot-value'; readonly slot: string }
  | { readonly kind: 'replace-writer'; readonly slot: string; readonly step: StepId; readonly key: string }
  | { readonly kind: 'make-state-mutable' };

/** “Can’t connect is_home to factor. is_home is a boolean and factor needs a number.” */
export function describeRefusal(refusal: DescribedRefusal, names: WorkflowNames): string {
  const reason = describeWhyNot(refusal, names);
  if (refusal.kind === 'already-connected') return reason;
  return `Can’t connect ${nameEnd(refusal.source)} to ${nameEnd(refusal.sink)}. ${reason}`;
}

/** The reason alone, where it is plain what cannot be connected: “is_home is a boolean and factor needs a number.” */
export function describeWhyNot(refusal: DescribedRefusal, names: WorkflowNames): string {
  const { source, sink } = refusal;
  switch (refusal.kind) {
    case 'same-side':
      return describeSameSide(source.kind);
    case 'gone':
      return `${capitalize(refusal.end.kind)} ${nameEnd(refusal.end)} is not there any more.`;
    case 'already-connected':
      return `${nameEnd(source)} is connected to ${nameEnd(sink)} already.`;
    case 'unknown-field':
      return `${titleOf(refusal.step, names)} has no field ${refusal.field}.`;
    case 'unknown-output':
      return `${titleOf(refusal.step, names)} has no output ${refusal.key}.`;
    case 'type':
      return describeMismatch(refusal, names);
    case 'second-writer':
      if (refusal.first === refusal.step) {
        return `Another output of ${nameStep(refusal.step, names)} fills ${isolated(refusal.slot)} already, and only one of the two would count.`;
      }
      return `${capitalize(nameSteps([refusal.first, refusal.step], names))} would both write ${isolated(refusal.slot)}, and it can be written once.`;
    case 'writes-starting-value':
      return `${isolated(refusal.slot)} has a starting value, ${nameStep(refusal.step, names)} would write it too, and it can be written once.`;
    case 'reads-before-written': {
      const [reader, writer] = [nameStep(refusal.reader, names), nameStep(refusal.writer, names)];
      return refusal.slot === undefined
        ? `${capitalize(reader)} runs before ${writer}, so ${nameEnd(source)} would not be there yet.`
        : `${capitalize(reader)} would read ${isolated(refusal.slot)} before ${writer} writes it.`;
    }
    case 'cycle':
      return refusal.steps.length === 1
        ? `${capitalize(nameSteps(refusal.steps, names))} would wait for itself.`
        : `${capitalize(nameSteps(refusal.steps, names))} would wait for each other.`;
  }
}

function nameEnd(end: DescribedEnd): string {
  if (end.kind === 'slot') return isolated(end.name);
  return end.kind === 'field' ? end.field : end.key;
}

function describeSameSide(side: DescribedEnd['kind']): string {
  switch (side) {
    case 'field':
      return 'Both are fields. A field is fed by a slot or an output.';
    case 'output':
      return 'Both are outputs. An output leads to a slot or a field.';
    case 'slot':
      return 'Both are slots. A slot is filled by an output and feeds fields.';
  }
}

function describeMismatch(
  refusal: Extract<DescribedRefusal, { kind: 'type' }>,
  names: WorkflowNames,
): string {
  const { source, sink, value, found, expected, reader } = refusal;
  const has = value === undefined ? describeTypeWithArticle(found) : describeTypedValue(value);
  const asks = describeTypeWithArticle(expected);
  if (reader !== undefined) {
    const asker = `${reader.field} of ${nameStep(reader.step, names)}`;
    return `${nameEnd(source)} is ${has} and ${asker}, which reads ${nameEnd(sink)}, needs ${asks}.`;
  }
  return `${nameEnd(source)} is ${has} and ${nameEnd(sink)} ${sink.kind === 'slot' ? 'holds' : 'needs'} ${asks}.`;
}

/** The label of the button that connects all the same: “Add step Format number between”. */
export function describeConnectMend(mend: DescribedConnectMend, names: WorkflowNames): string {
  switch (mend.kind) {
    case 'use-slot':
      return `Use slot ${isolated(mend.slot)} instead`;
    case 'insert-step':
      return `Add step ${isolated(mend.title)} between`;
    case 'convert-value':
      return `Turn ${mend.from === 'text' ? 'text' : `the ${describeType(mend.from)}`} into ${describeTypeWithArticle(mend.to)}`;
    case 'move-step':
      return `Move ${nameStep(mend.step, names)} ${mend.direction}`;
    case 'sort-by-data-flow':
      return 'Sort by data flow';
    case 'write-to-new-slot':
      return `Write ${titleOf(mend.step, names)} to a new slot`;
    case 'remove-slot-value':
      return `Remove the starting value of ${isolated(mend.slot)}`;
    case 'replace-writer':
      return `Let ${mend.key} of ${titleOf(mend.step, names)} fill ${isolated(mend.slot)} instead`;
    case 'make-state-mutable':
      return 'Make the state mutable';
  }
}
