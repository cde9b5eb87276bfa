// A document's JSON as numbers and texts, each part in its place, so that no key is written that every document has.
// The order is part of version 1 and never changes: `unpack-document.ts` reads in the same one.
import type { DocumentStep, InputPair, Position, WorkflowDocument } from '#document';
import { LIMITS } from './pack-limits.ts';
import { PackWriter } from './pack-writer.ts';

/** `results` is any JSON. Undefined where it is more than a link may bring. */
export function packDocument(document: WorkflowDocument, results?: unknown): Uint8Array | undefined {
  const writer = new PackWriter();
  const { format: _format, version: _version, name, workflow, scenarios, layout, ...rest } = document;
  const { steps, ...restOfWorkflow } = workflow;
  const { steps: placed, slots, ...restOfLayout } = layout;
  writer.word(name);
  writer.count(scenarios.length);
  for (const scenario of scenarios) packScenario(writer, scenario);
  writer.count(steps.length);
  let lastNumber = 0;
  for (const step of steps) lastNumber = packStep(writer, step, lastNumber);
  packRests(
    writer,
    steps.map(({ id: _id, model: _model, inputs: _inputs, outputs: _outputs, ...more }) => more),
  );
  packLayout(writer, steps, placed, slots);
  packRests(writer, [rest, restOfWorkflow, restOfLayout, results === undefined ? {} : { results }]);
  return writer.parts > LIMITS.parts ? undefined : writer.finish();
}

function packScenario(writer: PackWriter, scenario: WorkflowDocument['scenarios'][number]): void {
  const { name, mutable, values, ...rest } = scenario;
  writer.word(name);
  writer.count(mutable ? 1 : 0);
  writer.count(values.length);
  for (const [slot, value] of values) {
    writer.slot(slot);
    writer.json(value);
  }
  packRests(writer, [rest]);
}

/** Gives the number of its id, to which the next step's is told apart. */
function packStep(writer: PackWriter, { id, model, inputs, outputs }: DocumentStep, last: number): number {
  const number = /^s(0|[1-9]\d{0,8})$/.exec(id)?.[1];
  if (number === undefined) {
    writer.count(0);
    writer.word(id);
  } else {
    writer.count(1 + packedDifference(Number(number), last + 1));
  }
  writer.word(model);
  packMapping(writer, inputs, 'slot', 'word');
  packMapping(writer, outputs, 'word', 'slot');
  return number === undefined ? last : Number(number);
}

function packedDifference(value: number, expected: number): number {
  const difference = value - expected;
  return difference < 0 ? -2 * difference - 1 : 2 * difference;
}

/** 0 stands for one name that is no list. */
function packMapping(
  writer: PackWriter,
  pairs: readonly InputPair[],
  first: 'slot' | 'word',
  second: 'slot' | 'word',
): void {
  writer.count(pairs.length);
  for (const [name, others] of pairs) {
    writer[first](name);
    writer.count(typeof others === 'string' ? 0 : others.length + 1);
    for (const other of typeof others === 'string' ? [others] : others) writer[second](other);
  }
}

/** What few of them have: how many do, then each with how many before it do not. */
function packRests(writer: PackWriter, rests: readonly object[]): void {
  const filled = rests.flatMap((rest, index) => (Object.keys(rest).length === 0 ? [] : [index]));
  writer.count(filled.length);
  let next = 0;
  for (const index of filled) {
    writer.count(index - next);
    writer.json(rests[index]);
    next = index + 1;
  }
}

function packLayout(
  writer: PackWriter,
  steps: readonly DocumentStep[],
  placed: WorkflowDocument['layout']['steps'],
  slots: WorkflowDocument['layout']['slots'],
): void {
  const ids = Object.keys(placed);
  const inOrder = [...new Set(steps.map(({ id }) => id))];
  const usual = ids.length === inOrder.length && inOrder.every((id) => Object.hasOwn(placed, id));
  const order = usual ? inOrder : ids;
  writer.count(usual ? 0 : ids.length + 1);
  if (!usual) for (const id of ids) writer.word(id);
  writer.count(slots.length);
  for (const [name] of slots) writer.slot(name);
  const ofSteps = order.map((id) => placed[id] as Position);
  const ofSlots = slots.map(([, position]) => position);
  const grid = gridOf([...ofSteps, ...ofSlots].flat());
  writer.count(grid);
  packPositions(writer, ofSteps, grid);
  packPositions(writer, ofSlots, grid);
}

/** As the way from each to the next, in steps of the grid; 0 where there is no grid. */
function packPositions(writer: PackWriter, positions: readonly Position[], grid: number): void {
  let [lastX, lastY] = [0, 0];
  for (const [x, y] of positions) {
    if (grid === 0) {
      writer.json(x);
      writer.json(y);
    } else {
      writer.whole((x - lastX) / grid);
      writer.whole((y - lastY) / grid);
      [lastX, lastY] = [x, y];
    }
  }
}

const FAR = 2 ** 40;

/** The largest whole number that all of them are multiples of; 0 where there is none, or one is far away. */
function gridOf(coordinates: readonly number[]): number {
  let grid = 0;
  for (const coordinate of coordinates) {
    if (!Number.isInteger(coordinate) || Object.is(coordinate, -0) || Math.abs(coordinate) > FAR) return 0;
    let rest = Math.abs(coordinate);
    while (rest !== 0) [grid, rest] = [rest, grid % rest];
  }
  return grid === 0 ? 1 : grid;
}
