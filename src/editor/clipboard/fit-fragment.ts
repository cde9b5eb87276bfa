// Decides what a fragment's steps, slots and frames are called in the document that takes it in.
import {
  type DocumentStep,
  type Fragment,
  type Group,
  type Position,
  scenarioOf,
  type ValuePair,
  type WorkflowDocument,
} from '#document';
import { freeName } from '../edits/free-name.ts';
import { freshId } from '../edits/fresh-id.ts';
import type { Nodes } from '../edits/groups.ts';
import { endsOf } from '../edits/pairs.ts';
import { slotNamesIn, takenSlotNames } from '../edits/slot-names.ts';

export interface PasteOptions {
  /** Where the top left corner of what is pasted comes to stand. */
  readonly at: Position;
  /** Name of the scenario that is shown: whether it is mutable decides what outputs may fill. */
  readonly scenario: string;
  /** Step ids that are not to be given, from `takenStepIds`: a new step would inherit what is known of an old one. */
  readonly avoid?: ReadonlySet<string>;
}

/** A fragment under the names that it gets, ready to be added. */
export interface FittedFragment {
  readonly steps: readonly DocumentStep[];
  readonly values: readonly ValuePair[];
  readonly stepPlaces: readonly (readonly [id: string, position: Position])[];
  readonly slotPlaces: readonly (readonly [name: string, position: Position])[];
  readonly folded: readonly string[];
  readonly groups: readonly Group[];
  /** What a person would find selected: the copies of the nodes that were copied. */
  readonly nodes: Nodes;
  /** From the slot that was copied to its copy. */
  readonly slotOf: ReadonlyMap<string, string>;
}

export function fitFragment(
  document: WorkflowDocument,
  fragment: Fragment,
  { at, scenario, avoid = new Set() }: PasteOptions,
): FittedFragment {
  const slotOf = copiesOfSlots(document, fragment, scenarioOf(document, scenario).mutable);
  const renamed = (name: string) => slotOf.get(name) ?? name;
  const ids = newStepIds(document, fragment, avoid);
  const steps = fragment.steps.map(
    (step, index): DocumentStep => ({
      ...step,
      id: ids[index] as string,
      inputs: step.inputs.map(([slot, fields]) => [renamed(slot), fields]),
      outputs: step.outputs.map(([key, slots]) => [
        key,
        typeof slots === 'string' ? renamed(slots) : slots.map(renamed),
      ]),
    }),
  );
  // A slot that the document has already keeps its place, its look and its frame there.
  const known = slotNamesIn(document);
  const brought = new Set(namesIn(fragment));
  const isNew = (name: string) => brought.has(name) && !known.has(renamed(name));
  const move = mover(fragment, at);
  const idsOf = (id: string) => ids.filter((_, index) => fragment.steps[index]?.id === id);
  return {
    steps,
    values: fragment.values
      .filter(([name]) => slotOf.has(name))
      .map(([name, value]) => [renamed(name), value]),
    stepPlaces: fragment.steps.flatMap(({ id }, index) => {
      const position = fragment.layout.steps[id];
      return position === undefined ? [] : [[ids[index] as string, move(position)] as const];
    }),
    slotPlaces: [...new Map(fragment.layout.slots)]
      .filter(([name]) => isNew(name))
      .map(([name, position]) => [renamed(name), move(position)] as const),
    folded: (fragment.layout.folded ?? []).filter(isNew).map(renamed),
    groups: newGroups(document, fragment, idsOf, (name) => (isNew(name) ? [renamed(name)] : [])),
    nodes: {
      steps: ids,
      slots: fragment.slots.filter((name) => slotOf.has(name) || isNew(name)).map(renamed),
    },
    slotOf,
  };
}

/**
 * What is copied along and what the steps fill gets a name that nothing gives a value yet, since a slot is written
 * once; what the steps only read keeps its name, and so do slots of a mutable state that the steps fill.
 */
function copiesOfSlots(
  document: WorkflowDocument,
  fragment: Fragment,
  mutable: boolean,
): Map<string, string> {
  const sourced = sourcedSlots(document);
  const chosen = new Set(fragment.slots);
  const valued = new Set(fragment.values.map(([name]) => name));
  const written = fragment.steps.flatMap(({ outputs }) => outputs.flatMap(endsOf));
  const shared = (name: string) => mutable && !chosen.has(name) && sourced.has(name);
  const copied = new Set([...valued, ...written.filter((name) => !shared(name))]);
  const taken = new Set([...takenSlotNames(document), ...namesIn(fragment)]);
  const copies = new Map<string, string>();
  for (const name of copied) {
    const copy = sourced.has(name) ? freeName(name, taken) : name;
    taken.add(copy);
    copies.set(name, copy);
  }
  return copies;
}

/** Slots that have a starting value or are written, if only by a disabled step. */
function sourcedSlots({ workflow, scenarios }: WorkflowDocument): ReadonlySet<string> {
  return new Set([
    ...scenarios.flatMap(({ values }) => values.map(([name]) => name)),
    ...workflow.steps.flatMap(({ outputs }) => outputs.flatMap(endsOf)),
  ]);
}

/** Every slot that there is wherever the fragment is. */
function namesIn({ steps, values }: Fragment): string[] {
  return [
    ...values.map(([name]) => name),
    ...steps.flatMap(({ inputs }) => inputs.map(([name]) => name)),
    ...steps.flatMap(({ outputs }) => outputs.flatMap(endsOf)),
  ];
}

/** In the order of the fragment's steps, of which two may have one id. */
function newStepIds(document: WorkflowDocument, fragment: Fragment, avoid: ReadonlySet<string>): string[] {
  const given = new Set([...avoid, ...document.workflow.steps.map(({ id }) => id)]);
  const wanted = fragment.steps.map(({ id }) => id);
  return wanted.map((id) => {
    const free = given.has(id) ? freeIdLike(id, new Set([...given, ...wanted])) : id;
    given.add(free);
    return free;
  });
}

function freeIdLike(id: string, taken: ReadonlySet<string>): string {
  return /^s\d+$/.test(id) ? freshId('s', taken) : freeName(id, taken);
}

function newGroups(
  document: WorkflowDocument,
  fragment: Fragment,
  idsOf: (id: string) => readonly string[],
  slotsOf: (name: string) => readonly string[],
): Group[] {
  const taken = new Set((document.groups ?? []).map(({ id }) => id));
  return fragment.groups.flatMap((group) => {
    const steps = group.steps.flatMap(idsOf);
    const slots = group.slots.flatMap(slotsOf);
    if (steps.length + slots.length === 0) return [];
    const id = taken.has(group.id) ? freshId('g', taken) : group.id;
    taken.add(id);
    return [{ ...group, id, steps, slots }];
  });
}

/** Keeps the nodes’ places among each other. */
function mover(fragment: Fragment, [x, y]: Position): (position: Position) => Position {
  const [left, top] = cornerOf(fragment);
  return (position) => [x + position[0] - left, y + position[1] - top];
}

/** The top left corner of all places; the canvas’ origin where there are none. */
export function cornerOf({ steps, layout }: Fragment): Position {
  const places = [
    ...steps.flatMap(({ id }) => {
      const position = layout.steps[id];
      return position === undefined ? [] : [position];
    }),
    ...layout.slots.map(([, position]) => position),
  ];
  return places.reduce(([left, top], [x, y]) => [Math.min(left, x), Math.min(top, y)], places[0] ?? [0, 0]);
}
