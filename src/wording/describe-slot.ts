import type { SlotReader, SlotWriter, WorkflowNames } from '#document';
import type { RunNumber, StepId, Value, ValueType } from '#engine';
import { nameStep, nameSteps } from './describe-step.ts';
import { describeType } from './describe-type.ts';
import { describeValue } from './describe-value.ts';
import { isolated } from './isolated.ts';
import { capitalize, joinWords } from './join-words.ts';
import { nameRun } from './name-run.ts';

interface DescribedSlot {
  readonly name: string;
  readonly type: ValueType;
  readonly starting: boolean;
  readonly writers: readonly SlotWriter[];
  readonly readers: readonly SlotReader[];
}

/** Below a slot's name: “Slot · number · starting value in scenario Default”. */
export function describeSlotKind(slot: DescribedSlot, scenario: string, names: WorkflowNames): string {
  const [writer] = slot.writers;
  const source = slot.starting
    ? `starting value in scenario ${isolated(scenario)}`
    : writer === undefined
      ? 'no starting value'
      : `written by ${nameStep(writer.step, names)}`;
  return `Slot · ${describeType(slot.type)} · ${source}`;
}

/** What a field takes: “Type: number, any size”. */
export function describeValueType(type: ValueType): string {
  switch (type) {
    case 'number':
      return 'Type: number, any size';
    case 'integer':
      return 'Type: whole number, any size';
    case 'text':
      return 'Type: text, any length';
    case 'boolean':
      return 'Type: boolean, true or false';
    case 'list':
    case 'object':
      return `Type: ${type}, written as JSON`;
    case 'any':
    case 'null':
      return 'Type: any, written as JSON';
    case 'table':
    case 'file':
      return `Type: ${type}`;
  }
}

/** Beside the beginning of a text that is too long to show. */
export function describeLongText(characters: number): string {
  return `${characters.toLocaleString('en-US')} characters`;
}

/** Why a slot cannot be called so. */
export function describeSlotName(fault: 'empty' | 'taken', name: string): string {
  return fault === 'empty' ? 'A slot needs a name' : `There is a slot called ${name} already`;
}

/** “was 4 in run #1”. */
export function describeEarlierValue(value: Value, run: RunNumber): string {
  return `was ${describeValue(value)} in run #${run}`;
}

/** Where no step writes a slot, or no step reads it. */
export function describeNoWriter({ name, starting }: DescribedSlot): string {
  return starting
    ? `No step writes ${isolated(name)}. It keeps its starting value for the whole run.`
    : `No step writes ${isolated(name)}, and the scenario gives it no value.`;
}

export function describeNoReader({ name, writers }: DescribedSlot): string {
  return writers.length === 0
    ? `No step reads ${isolated(name)}, so an edit changes no step.`
    : `No step reads ${isolated(name)}. It is a result.`;
}

/** Below “Step 0 Add will skip.”: “It doesn’t read k.” */
export function describeUntouched(slot: string, steps: number): string {
  return steps === 1 ? `It doesn’t read ${isolated(slot)}.` : `They don’t read ${isolated(slot)}.`;
}

/** “0 · sum”: the steps of a slot's writers or readers, each with the field or the key. */
export function describePlaces(places: readonly { readonly index: number; readonly name: string }[]): string {
  const all = places.map(({ index, name }) => `${index} · ${name}`);
  return all.length <= 3 ? all.join(', ') : `${all.slice(0, 2).join(', ')} and ${all.length - 2} more`;
}

interface SlotSource {
  readonly slot: DescribedSlot;
  /** An edit changed the value since the last run. */
  readonly edited: boolean;
  /** Who wrote the value that is shown, where a step did. */
  readonly writer?: { readonly step: StepId; readonly run: RunNumber } | undefined;
}

/** In the State table: “starting value, edited”, “0 · sum in run #1”. */
export function describeSource({ slot, edited, writer }: SlotSource): string {
  if (writer !== undefined) return `${describeWriter(slot, writer.step)} in ${nameRun(writer.run)}`;
  const written = describePlaces(slot.writers.map(({ index, key }) => ({ index, name: key })));
  const start = edited ? 'starting value, edited' : 'starting value';
  if (slot.starting) return written === '' ? start : `${start}; ${written}`;
  return written === '' ? 'nothing' : written;
}

/** Of several writers the one that did, also where it does not write the slot any more. */
function describeWriter({ writers }: DescribedSlot, step: StepId): string {
  const writer = writers.find((one) => one.step === step);
  return writer === undefined ? 'a step that is gone' : `${writer.index} · ${writer.key}`;
}

/** Who may change a slot, and when. */
export function describeCanChange({ starting, writers }: DescribedSlot, mutable: boolean): string {
  if (writers.length === 0) return starting ? 'Before each run' : 'Not yet given';
  if (starting) return mutable ? 'Before and during a run' : 'Before each run';
  return writers.length === 1 ? 'Only by its step' : `Only by ${mutable ? 'its steps' : 'one of its steps'}`;
}

interface StateCaption {
  readonly run?: RunNumber | undefined;
  readonly running: boolean;
  readonly edited: boolean;
}

export function describeStateCaption({ run, running, edited }: StateCaption): string {
  if (running && run !== undefined) return `State during run #${run}`;
  if (run === undefined) return 'Starting values, before the first run';
  return edited ? `State after run #${run}, with your edits` : `State after run #${run}`;
}

/** A step of a run that others need: “needs wins and per_team”. */
export function describeNeeds(slots: readonly string[]): string {
  return slots.length === 0 ? 'comes after it' : `needs ${joinWords(slots.map(isolated))}`;
}

/** “reads wins”. */
export function describeReads(slots: readonly string[]): string {
  return slots.length === 0 ? 'reads nothing' : `reads ${joinWords(slots.map(isolated))}`;
}

/** “Step 1 Multiply will run”, “Steps 0 Add and 2 Round will skip”; many are only counted. */
export function describeAffected(names: WorkflowNames, steps: readonly StepId[], word: string): string {
  const verb = word.toLowerCase();
  if (steps.length > 3) return `${steps.length} steps ${verb}`;
  return `${capitalize(nameSteps(steps, names))} ${verb}`;
}
