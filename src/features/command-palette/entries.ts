// What the command palette can offer, and what of it a query leaves. No details yet: only what is shown needs those.
import type { SlotInfo } from '#document';
import type { Action, Editor } from '#editor';
import type { PlacedStep, StepModel } from '#engine';
import type { TextSearch } from '#ui';
import { describeType } from '#wording';

interface EntryBase {
  /** Unique among all. */
  readonly key: string;
  readonly title: string;
  /** What else it is found by. */
  readonly more: string;
}

export type Entry =
  | (EntryBase & { readonly kind: 'action'; readonly action: Action; readonly enabled: boolean })
  | (EntryBase & { readonly kind: 'model'; readonly model: StepModel })
  | (EntryBase & { readonly kind: 'step'; readonly step: PlacedStep })
  | (EntryBase & { readonly kind: 'slot'; readonly slot: SlotInfo });

export interface ShownEntry {
  readonly entry: Entry;
  /** What of the title was searched for. */
  readonly ranges: readonly number[];
}

interface Section {
  readonly title: string;
  readonly entries: readonly ShownEntry[];
  /** How many more there are. */
  readonly left: number;
}

export interface Results {
  readonly sections: readonly Section[];
  /** How many match. */
  readonly count: number;
  /** Of how many. */
  readonly total: number;
}

interface Sources {
  readonly editor: Editor;
  readonly actions: readonly Action[];
  readonly steps: readonly PlacedStep[];
  readonly slots: readonly SlotInfo[];
}

export function entriesOf({ editor, actions, steps, slots }: Sources): readonly Entry[] {
  return [
    ...actions.map(
      (action): Entry => ({
        kind: 'action',
        key: `action:${action.id}`,
        title: action.labelNow?.(editor) ?? action.label,
        more: action.group,
        action,
        enabled: action.enabled(editor),
      }),
    ),
    ...editor.library.models.map(
      (model): Entry => ({
        kind: 'model',
        key: `model:${model.ref}`,
        title: model.title,
        more: [model.group, model.summary, ...typesOf(model)].join(' · '),
        model,
      }),
    ),
    ...steps.map(
      (step, place): Entry => ({
        kind: 'step',
        key: `step:${place}`, // two steps may have one id
        title: step.title,
        more: [...step.inputs.map(([slot]) => slot), ...step.outputs.flatMap(([, names]) => names)].join(' '),
        step,
      }),
    ),
    ...slots.map(
      (slot): Entry => ({
        kind: 'slot',
        key: `slot:${slot.name}`,
        title: slot.name,
        more: `slot ${describeType(slot.type)}`,
        slot,
      }),
    ),
  ];
}

function typesOf({ fields, outputs }: StepModel): string[] {
  return [
    ...fields.map(({ name, type }) => `${name} ${describeType(type)}`),
    ...outputs.map(({ key, type }) => `${key} ${describeType(type)}`),
  ];
}

const MOST = 50; // that are shown of what was searched for
const PREVIEW = 6; // models, steps and slots while nothing is searched for: there may be thousands

/** `>` asks for commands only and `#` for slots only; an empty query shows what was chosen lately, then the groups. */
export function resultsFor(
  entries: readonly Entry[],
  query: string,
  recent: readonly string[],
  search: TextSearch,
): Results {
  const mode = query.startsWith('>') ? 'action' : query.startsWith('#') ? 'slot' : undefined;
  const pool = mode === undefined ? entries : entries.filter(({ kind }) => kind === mode);
  const wanted = (mode === undefined ? query : query.slice(1)).trim();
  if (wanted === '') return browse(pool, recent, mode !== undefined);
  const byTitle = search(titlesOf(pool), wanted);
  const known = new Set(byTitle.map(({ index }) => index));
  const byMore = search(moreOf(pool), wanted).filter(({ index }) => !known.has(index));
  const found = [...byTitle, ...byMore.map(({ index }) => ({ index, ranges: [] }))].map(
    ({ index, ranges }): ShownEntry => ({ entry: pool[index] as Entry, ranges }),
  );
  const graded = found
    .map((one) => ({ one, distance: distance(one, wanted.toLowerCase()) }))
    .toSorted((a, b) => a.distance - b.distance);
  return {
    sections: inSections(graded.slice(0, MOST), graded.length - MOST),
    count: graded.length,
    total: pool.length,
  };
}

const order = ['Run', 'Add a step', 'Add', 'Go to', 'Edit', 'Arrange', 'View', 'Document'];

function browse(pool: readonly Entry[], recent: readonly string[], all: boolean): Results {
  const byId = new Map(pool.map((entry) => [entry.key, entry]));
  const used = recent.map((id) => byId.get(`action:${id}`)).filter((entry) => entry !== undefined);
  const sections = new Map<string, { entries: ShownEntry[]; left: number }>();
  for (const entry of pool) {
    const section = sections.get(sectionOf(entry)) ?? { entries: [], left: 0 };
    sections.set(sectionOf(entry), section);
    const isAction = entry.kind === 'action';
    const alike = section.entries.filter(({ entry: { kind } }) => kind === entry.kind).length;
    if (isAction || (all ? section.entries.length < MOST : alike < PREVIEW)) {
      section.entries.push({ entry, ranges: [] });
    } else {
      section.left += 1;
    }
  }
  const titles = [...sections.keys()].toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
  return {
    sections: [
      ...(used.length === 0
        ? []
        : [{ title: 'Recent', entries: used.map((entry) => ({ entry, ranges: [] })), left: 0 }]),
      ...titles.map((title) => ({
        title,
        ...(sections.get(title) as { entries: ShownEntry[]; left: number }),
      })),
    ],
    count: pool.length,
    total: pool.length,
  };
}

interface Graded {
  readonly one: ShownEntry;
  readonly distance: number;
}

/** How well it is what was searched for, in small letters; less is better. */
function distance({ entry, ranges }: ShownEntry, wanted: string): number {
  // What cannot be done now is shown, and is never what Enter takes while there is something better.
  if (entry.kind === 'action' && !entry.enabled) return 5;
  const title = entry.title.toLowerCase();
  if (title === wanted) return 0;
  if (title.startsWith(wanted)) return 1;
  if (title.includes(wanted)) return 2;
  return ranges.length > 0 ? 3 : 4; // only resembles it, or is known by something else
}

/** The section with the best match comes first, so that Enter takes the best of all; of equals, in their order. */
function inSections(graded: readonly Graded[], left: number): readonly Section[] {
  const sections = new Map<string, [Graded, ...Graded[]]>();
  for (const each of graded) {
    const title = sectionOf(each.one.entry);
    const others = sections.get(title);
    if (others === undefined) sections.set(title, [each]);
    else others.push(each);
  }
  const sorted = [...sections].toSorted(
    ([a, [first]], [b, [second]]) => first.distance - second.distance || order.indexOf(a) - order.indexOf(b),
  );
  return sorted.map(([title, entries], place) => ({
    title,
    entries: entries.map(({ one }) => one),
    left: place === sections.size - 1 ? Math.max(0, left) : 0,
  }));
}

function sectionOf(entry: Entry): string {
  switch (entry.kind) {
    case 'action':
      return entry.action.group;
    case 'model':
      return 'Add a step';
    case 'step':
    case 'slot':
      return 'Go to';
  }
}

const titles = new WeakMap<readonly Entry[], readonly string[]>();
const mores = new WeakMap<readonly Entry[], readonly string[]>();

/** The same list again for the same entries: a search prepares it once. */
function titlesOf(entries: readonly Entry[]): readonly string[] {
  const list = titles.get(entries) ?? entries.map(({ title }) => title);
  titles.set(entries, list);
  return list;
}

function moreOf(entries: readonly Entry[]): readonly string[] {
  const list = mores.get(entries) ?? entries.map(({ more }) => more);
  mores.set(entries, list);
  return list;
}
