import { DRAWABLE } from './is-drawable.ts';
import { PackReader, TooMany } from './pack-reader.ts';

export interface Unpacked {
  /** In the shape of a document, and not checked yet. */
  readonly document: unknown;
  readonly results?: unknown;
}

/** The inverse of `packDocument`. Throws what a PackReader throws. */
export function unpackDocument(bytes: Uint8Array): Unpacked | undefined {
  const reader = new PackReader(bytes);
  const name = reader.word();
  const scenarios = list(reader, () => unpackScenario(reader));
  let last = 0;
  const ids: string[] = [];
  const length = reader.length();
  if (length > DRAWABLE.steps) throw new TooMany(); // before any of them is made
  const steps = Array.from({ length }, () => {
    const [step, number] = unpackStep(reader, last);
    last = number;
    ids.push(step.id);
    return step;
  });
  const rests = unpackRests(reader);
  const layout = unpackLayout(reader, [...new Set(ids)]);
  const [rest = {}, restOfWorkflow, restOfLayout, more = {}] = withRests<object>(
    [{}, {}, {}, {}],
    unpackRests(reader),
  );
  if (!reader.done) return undefined;
  const document = {
    format: 'slotflow',
    version: 1,
    name,
    workflow: { steps: withRests(steps, rests), ...restOfWorkflow },
    scenarios,
    layout: { ...layout, ...restOfLayout },
    ...rest,
  };
  return { document, ...('results' in more ? { results: more.results } : {}) };
}

function list<T>(reader: PackReader, read: () => T, length?: number): T[] {
  return Array.from({ length: reader.length(length) }, read);
}

function unpackScenario(reader: PackReader): object {
  const name = reader.word();
  const mutable = reader.count() === 1;
  const values = list(reader, () => [reader.slot(), reader.json()]);
  const [scenario] = withRests([{ name, mutable, values }], unpackRests(reader));
  return scenario as object;
}

function unpackStep(reader: PackReader, last: number) {
  const code = reader.count();
  const number = code === 0 ? last : last + 1 + difference(code - 1);
  const id = code === 0 ? reader.word() : `s${number}`;
  const model = reader.word();
  const inputs = unpackMapping(reader, 'slot', 'word');
  const outputs = unpackMapping(reader, 'word', 'slot');
  return [{ id, model, inputs, outputs }, number] as const;
}

function difference(code: number): number {
  return code % 2 === 0 ? code / 2 : -(code + 1) / 2;
}

function unpackMapping(reader: PackReader, first: 'slot' | 'word', second: 'slot' | 'word') {
  return list(reader, () => {
    const name = reader[first]();
    const form = reader.count();
    const others = form === 0 ? reader[second]() : list(reader, () => reader[second](), form - 1);
    return [name, others] as const;
  });
}

type Rests = readonly (readonly [index: number, rest: object])[];

function unpackRests(reader: PackReader): Rests {
  let next = 0;
  return list(reader, () => {
    const index = next + reader.count();
    next = index + 1;
    return [index, Object(reader.json())] as const;
  });
}

function withRests<T extends object>(owners: readonly T[], rests: Rests): T[] {
  const byIndex = new Map(rests);
  return owners.map((owner, index) => ({ ...owner, ...byIndex.get(index) }));
}

function unpackLayout(reader: PackReader, inOrder: readonly string[]) {
  const form = reader.count();
  const ids = form === 0 ? inOrder : list(reader, () => reader.word(), form - 1);
  const names = list(reader, () => reader.slot());
  const grid = reader.count();
  const placed = unpackPositions(reader, ids, grid);
  return { steps: Object.fromEntries(placed), slots: unpackPositions(reader, names, grid) };
}

function unpackPositions(reader: PackReader, names: readonly string[], grid: number) {
  let [x, y] = [0, 0];
  return names.map((name) => {
    if (grid === 0) return [name, [reader.json(), reader.json()]] as const;
    x += reader.whole() * grid;
    y += reader.whole() * grid;
    return [name, [x, y]] as const;
  });
}
