import { expect, test } from 'vitest';
import { type DocumentLayout, type SlotInfo, slotsOf } from '#document';
import { defineStepModel, number, type PlacedStep, Step, stepId } from '#engine';
import { inRunOrder, nodeIdOf, toFlowNodes } from './flow-nodes.ts';
import { sizeOfSlot, sizeOfStep } from './node-shape.ts';
import { placesOf } from './places.ts';

const add = defineStepModel({
  id: 'test/add',
  version: 1,
  name: 'AddModel',
  title: 'Add',
  group: 'Test',
  summary: 'Adds.',
  fields: { a: number(), b: number() },
  outputs: { sum: number() },
  example: { input: { a: 1, b: 2 }, output: { sum: 3 } },
  run: ({ a, b }) => ({ sum: a + b }),
});

function stepOf(id: string, [a, b]: readonly [string, string], out: string): PlacedStep {
  const inputs = [
    [a, 'a'],
    [b, 'b'],
  ] as const;
  return new Step({ id: stepId(id), model: add, inputs, outputs: [['sum', out]] }) as PlacedStep;
}

const s0 = stepOf('s0', ['x', 'y'], 'total');
const s1 = stepOf('s1', ['total', 'k'], 'final');
const steps = [s0, s1];
const slots: readonly SlotInfo[] = slotsOf(steps, [
  ['x', 2],
  ['y', 3],
  ['k', 4],
]);
const nowhere: DocumentLayout = { steps: {}, slots: [] };
const order = inRunOrder(steps, slots);

test('slots stand before the first step that reads them, an unread one after its writer', () => {
  expect(order.map(nodeIdOf)).toEqual([
    'slot:x',
    'slot:y',
    'step:s0',
    'slot:total',
    'slot:k',
    'step:s1',
    'slot:final',
  ]);
});

test('a slot that no step names comes last', () => {
  const spare: SlotInfo = { name: 'spare', type: 'number', starting: true, writers: [], readers: [] };
  expect(
    inRunOrder(steps, [spare, ...slots])
      .map(nodeIdOf)
      .at(-1),
  ).toBe('slot:spare');
});

test('two steps of one id are one node', () => {
  expect(inRunOrder([s0, s0], []).map(nodeIdOf)).toEqual(['step:s0']);
});

test('a node stands where the document says', () => {
  const places = placesOf(order, { steps: { s0: [16, 32] }, slots: [['x', [48, 64]]] });
  expect(places.get('step:s0')).toEqual([16, 32]);
  expect(places.get('slot:x')).toEqual([48, 64]);
});

test('every node gets a place of its own where the document has none', () => {
  const places = [...placesOf(order, nowhere).values()].map(String);
  expect(new Set(places).size).toBe(order.length);
});

test('a slot without a place stands left of the step that reads it, and right of the one that writes it', () => {
  const places = placesOf(order, nowhere);
  const x = (id: string) => places.get(id)?.[0] ?? Number.NaN;
  expect(x('slot:k')).toBeLessThan(x('step:s1'));
  expect(x('slot:total')).toBeGreaterThan(x('step:s0'));
});

test('a node without a place stays where it is, whatever else moves', () => {
  const assumed = new Map<string, readonly [number, number]>();
  const before = placesOf(order, nowhere, assumed);
  const k = before.get('slot:k')!;
  const after = placesOf(order, { steps: { s0: k }, slots: [] }, assumed);
  expect(after.get('slot:k')).toEqual(k);
  expect(after.get('step:s1')).toEqual(before.get('step:s1'));
});

test('no node without a place covers another one, however many there are', () => {
  const steps = Array.from({ length: 40 }, (_, at) =>
    stepOf(`s${at}`, [`v${at}`, `a_rather_long_name_${at}`], `v${at + 1}`),
  );
  const many = inRunOrder(steps, slotsOf(steps, []));
  const places = placesOf(many, nowhere);
  const boxes = many.map((occupant) => {
    const [x, y] = places.get(nodeIdOf(occupant)) ?? [Number.NaN, Number.NaN];
    const size = occupant.kind === 'step' ? sizeOfStep(occupant.step) : sizeOfSlot(occupant.slot.name);
    return { x, y, ...size };
  });
  const covering = boxes.filter((a, at) =>
    boxes.some(
      (b, other) =>
        other > at &&
        a.x < b.x + b.width &&
        b.x < a.x + a.width &&
        a.y < b.y + b.height &&
        b.y < a.y + a.height,
    ),
  );
  expect(covering).toEqual([]);
});

const input = {
  order,
  places: placesOf(order, nowhere),
  moving: [],
  selected: new Set<string>(),
  sizes: new Map(),
};

test('nodes of which nothing changed are the same objects', () => {
  const before = toFlowNodes(input, []);
  const after = toFlowNodes({ ...input }, before);
  expect(after.every((node, place) => node === before[place])).toBe(true);
});

test('a drag makes anew only the node that moves', () => {
  const before = toFlowNodes(input, []);
  const moving = [{ kind: 'step', id: 's1', position: [1, 2] }] as const;
  const after = toFlowNodes({ ...input, moving }, before);
  const changed = after.filter((node, place) => node !== before[place]);
  expect(changed).toMatchObject([{ id: 'step:s1', position: { x: 1, y: 2 }, dragging: true }]);
});

test('a selection makes anew only the node that it takes', () => {
  const before = toFlowNodes(input, []);
  const after = toFlowNodes({ ...input, selected: new Set(['slot:k']) }, before);
  const changed = after.filter((node, place) => node !== before[place]);
  expect(changed).toMatchObject([{ id: 'slot:k', selected: true }]);
});

test('a node that moves keeps its data, so that what it shows need not render', () => {
  const before = toFlowNodes(input, []);
  const moving = [{ kind: 'slot', id: 'x', position: [1, 2] }] as const;
  const after = toFlowNodes({ ...input, moving }, before);
  expect(after[0]?.data).toBe(before[0]?.data);
});

test('where a workflow becomes large, its nodes come to rest, and they leave it where it is small again', () => {
  const many = Array.from({ length: 121 }, (_, at) => stepOf(`s${at}`, [`v${at}`, 'y'], `v${at + 1}`));
  const large = inRunOrder(many, slotsOf(many, []));
  const rests = (nodes: ReturnType<typeof toFlowNodes>) => nodes.map(({ style }) => style !== undefined);
  const before = toFlowNodes({ ...input, order: large.slice(0, 120) }, []);
  expect(rests(before)).not.toContain(true);
  const after = toFlowNodes({ ...input, order: large.slice(0, 121) }, before);
  expect(rests(after)).not.toContain(false);
  expect(rests(toFlowNodes({ ...input, order: large.slice(0, 120) }, after))).not.toContain(true);
});
