// Where everything stands: the document's places, and for what has none a place near what it is wired to, on which
// nothing else stands.
import type { DocumentLayout, Position, SlotInfo } from '#document';
import { nodeIdOf, type Occupant, stepNodeId } from './flow-nodes.ts';
import { type Size, STEP_WIDTH, sizeOfSlot, sizeOfStep } from './node-shape.ts';

const COLUMN = 374;
const ROW = 288;
const IN_ROW = 4;
const [LEFT, TOP] = [140, 168];
const GAP = 18; // px between two nodes, one above the other
const BELOW_ROW = 96; // px: room for the tags of the steps below
const VALUE = 40; // px more than a slot with a short value: it may show a longer one

/**
 * `assumed` remembers the places that the document does not give: a node keeps its own whatever else moves, and goes
 * back to it when a move is undone.
 */
export function placesOf(
  order: readonly Occupant[],
  layout: DocumentLayout,
  assumed: Map<string, Position> = new Map(),
): ReadonlyMap<string, Position> {
  const slotPlaces = new Map(layout.slots);
  const places = new Map<string, Position>();
  const taken = createTaken();
  const take = (occupant: Occupant, position: Position) => {
    places.set(nodeIdOf(occupant), position);
    taken.add(position, sizeOf(occupant));
  };
  const assume = (occupant: Occupant, position: Position) => {
    assumed.set(nodeIdOf(occupant), position);
    take(occupant, position);
  };
  // What has a place has it before anything else looks for one.
  for (const occupant of order) {
    const own =
      occupant.kind === 'step' ? layout.steps[occupant.step.id] : slotPlaces.get(occupant.slot.name);
    const place = own ?? assumed.get(nodeIdOf(occupant));
    if (place !== undefined) take(occupant, place);
  }
  placeSteps(order, places, assume);
  for (const occupant of order) {
    if (occupant.kind !== 'slot' || places.has(nodeIdOf(occupant))) continue;
    assume(occupant, taken.free(besideStep(occupant.slot, places), sizeOf(occupant)));
  }
  return places;
}

/** In rows, each as high as the highest step in it. */
function placeSteps(
  order: readonly Occupant[],
  places: ReadonlyMap<string, Position>,
  take: (occupant: Occupant, position: Position) => void,
): void {
  let [column, top, height] = [0, TOP, ROW];
  for (const occupant of order) {
    if (occupant.kind !== 'step') continue;
    if (!places.has(nodeIdOf(occupant))) take(occupant, [LEFT + column * COLUMN, top]);
    height = Math.max(height, sizeOf(occupant).height + BELOW_ROW);
    column += 1;
    if (column < IN_ROW) continue;
    [column, top, height] = [0, top + height, ROW];
  }
}

function besideStep(slot: SlotInfo, places: ReadonlyMap<string, Position>): Position {
  const [writer] = slot.writers;
  const step = writer?.step ?? slot.readers[0]?.step;
  const [x, y] = (step === undefined ? undefined : places.get(stepNodeId(step))) ?? [LEFT, 0];
  if (writer !== undefined) return [x + STEP_WIDTH + 40, y + 34];
  return [x - 22 - widthOf(slot.name), y + 34];
}

function widthOf(name: string): number {
  return sizeOfSlot(name).width + VALUE;
}

function sizeOf(occupant: Occupant): Size {
  if (occupant.kind === 'step') return sizeOfStep(occupant.step);
  const { name } = occupant.slot;
  return { width: widthOf(name), height: sizeOfSlot(name).height };
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What stands where, by upright strips of the canvas, so that a thousand nodes are found as fast as ten. */
function createTaken() {
  const strips = new Map<number, Box[]>();
  const around = ({ left, right }: Box) => {
    const keys: number[] = [];
    for (let key = Math.floor(left / COLUMN); key <= Math.floor(right / COLUMN); key++) keys.push(key);
    return keys;
  };
  return {
    add([x, y]: Position, size: Size) {
      const box = boxAt(x, y, size);
      for (const key of around(box)) strips.set(key, [...(strips.get(key) ?? []), box]);
    },
    /** The place, or the next one below it on which nothing stands. */
    free([x, from]: Position, size: Size): Position {
      const near = around(boxAt(x, from, size))
        .flatMap((key) => strips.get(key) ?? [])
        .toSorted((a, b) => a.top - b.top);
      let y = from;
      for (const box of near) {
        if (meet(boxAt(x, y, size), box)) y = box.bottom + GAP;
      }
      return [Math.round(x), Math.round(y)];
    },
  };
}

function boxAt(x: number, y: number, { width, height }: Size): Box {
  return { left: x, top: y, right: x + width, bottom: y + height };
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom + GAP && b.top < a.bottom + GAP;
}
