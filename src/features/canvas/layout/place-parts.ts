// From what was laid out as one long line each to the page: long lines are broken into rows, as text is, and the parts
// stand side by side as far as there is room.
import type { ElkNode } from 'elkjs/lib/elk-api.js';
import type { Position } from '#document';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Page {
  /** Of the canvas at 100 %, in px: what is no wider is one row. */
  readonly width: number;
  /** Width by height. */
  readonly aspect: number;
  /** Dots of the grid that everything snaps to. */
  readonly grid: number;
}

/** Between rows there is room for the wires that come back, and for the plan tags of the lower one. */
const ROW_GAP = 96;
const PART_GAP = 80;

/** The top left corner of every node, by its id. */
export function placeParts(graphs: readonly ElkNode[], page: Page): ReadonlyMap<string, Position> {
  const parts = graphs.map((graph) => breakIntoRows(graph, page));
  const area = parts.reduce((sum, { width, height }) => sum + (width + PART_GAP) * (height + PART_GAP), 0);
  const width = Math.max(page.width, Math.sqrt(area * page.aspect), ...parts.map((part) => part.width));
  const places = new Map<string, Position>();
  let [x, y, rowHeight] = [0, 0, 0];
  for (const part of parts) {
    if (x > 0 && x + part.width > width) {
      x = 0;
      y += snapUp(rowHeight + PART_GAP, page.grid);
      rowHeight = 0;
    }
    for (const [id, [left, top]] of part.places)
      places.set(id, [snap(x + left, page.grid), snap(y + top, page.grid)]);
    x += snapUp(part.width + PART_GAP, page.grid);
    rowHeight = Math.max(rowHeight, part.height);
  }
  return places;
}

interface Part {
  readonly width: number;
  readonly height: number;
  readonly places: ReadonlyMap<string, Position>;
}

function breakIntoRows(graph: ElkNode, page: Page): Part {
  const blocks = (graph.children ?? []).toSorted((a, b) => boxOf(a).x - boxOf(b).x);
  const rows = rowsOf(blocks, graph, page);
  const places = new Map<string, Position>();
  let [top, widest] = [0, 0];
  for (const row of rows) {
    const boxes = row.map(boxOf);
    const left = Math.min(...boxes.map(({ x }) => x));
    const upper = Math.min(...boxes.map(({ y }) => y));
    for (const block of row) {
      const { x, y } = boxOf(block);
      putDown(block, [x - left, y - upper + top], places);
    }
    widest = Math.max(widest, ...boxes.map(({ x, width }) => x + width - left));
    top += snapUp(Math.max(...boxes.map(({ y, height }) => y + height)) - upper + ROW_GAP, page.grid);
  }
  return { width: widest, height: Math.max(0, top - ROW_GAP), places };
}

/** A frame goes with all that is in it. */
function putDown(block: ElkNode, [x, y]: Position, places: Map<string, Position>): void {
  if (block.children === undefined) {
    places.set(block.id, [x, y]);
    return;
  }
  for (const child of block.children) putDown(child, [x + (child.x ?? 0), y + (child.y ?? 0)], places);
}

/** Broken where no block stands in the way and the fewest wires are cut, not before a row is at least half full. */
function rowsOf(blocks: readonly ElkNode[], graph: ElkNode, page: Page): readonly (readonly ElkNode[])[] {
  if (blocks.length === 0) return [];
  const boxes = blocks.map(boxOf);
  const width = Math.max(...boxes.map((box) => box.x + box.width));
  const height = Math.max(...boxes.map((box) => box.y + box.height)) - Math.min(...boxes.map(({ y }) => y));
  const room = Math.max(page.width, Math.sqrt(width * (height + ROW_GAP) * page.aspect));
  if (width <= room * SLACK) return [blocks];
  const gaps = gapsOf(boxes, wiresBefore(blocks, graph));
  const rows: ElkNode[][] = [];
  let start = 0;
  while (start < blocks.length) {
    const end = endOfRow(start, (boxes[start] as Box).x, room, gaps, width) ?? blocks.length;
    rows.push(blocks.slice(start, end));
    start = end;
  }
  return rows;
}

/** Where a row may end: before the block at `place`. */
interface Gap {
  readonly place: number;
  /** Where the blocks before it end. */
  readonly reach: number;
  /** How many wires lead across. */
  readonly wires: number;
}

function gapsOf(boxes: readonly Box[], wires: readonly number[]): readonly Gap[] {
  const gaps: Gap[] = [];
  let reach = Number.NEGATIVE_INFINITY;
  boxes.forEach((box, place) => {
    if (place > 0 && box.x >= reach) gaps.push({ place, reach, wires: wires[place] ?? 0 });
    reach = Math.max(reach, box.x + box.width);
  });
  return gaps;
}

/** A row may be so much too long, before its last few nodes would stand alone. */
const SLACK = 1.2;
const FULL = 0.6; // of a row, before it may end for the sake of fewer wires that are cut

/** Undefined where all the rest goes into the row. */
function endOfRow(
  start: number,
  left: number,
  room: number,
  gaps: readonly Gap[],
  width: number,
): number | undefined {
  if (width - left <= room * SLACK) return undefined;
  const ahead = gaps.filter(({ place }) => place > start);
  const fitting = ahead.filter(({ reach }) => reach - left <= room);
  const full = fitting.filter(({ reach }) => reach - left >= room * FULL);
  const fewest = Math.min(...full.map(({ wires }) => wires));
  const best = full.findLast(({ wires }) => wires === fewest);
  return (best ?? fitting.at(-1) ?? ahead[0])?.place;
}

/** How many wires lead across the gap before each block. */
function wiresBefore(blocks: readonly ElkNode[], { edges = [] }: ElkNode): readonly number[] {
  const placeOf = new Map<string, number>();
  blocks.forEach((block, place) => {
    for (const node of [block, ...(block.children ?? [])]) {
      for (const port of node.ports ?? []) placeOf.set(port.id, place);
    }
  });
  const changes = new Array<number>(blocks.length + 1).fill(0);
  for (const { sources, targets } of edges) {
    const ends = [...sources, ...targets].map((id) => placeOf.get(id)).filter((place) => place !== undefined);
    const [from, to] = [Math.min(...ends), Math.max(...ends)];
    if (from >= to) continue;
    changes[from + 1] = (changes[from + 1] ?? 0) + 1;
    changes[to + 1] = (changes[to + 1] ?? 0) - 1;
  }
  let open = 0;
  return changes.map((change) => {
    open += change;
    return open;
  });
}

function boxOf({ x = 0, y = 0, width = 0, height = 0 }: ElkNode): Box {
  return { x, y, width, height };
}

function snap(value: number, grid: number): number {
  return Math.round(value / grid) * grid;
}

function snapUp(value: number, grid: number): number {
  return Math.ceil(value / grid) * grid;
}
