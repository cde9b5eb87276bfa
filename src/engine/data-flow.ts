// Which steps must come before which, so that every slot is written before it is read.
import type { PlacedStep } from './step.ts';

/** `after[i]` holds the indices of the steps that step i must come after. */
export type Order = readonly ReadonlySet<number>[];

/**
 * Derives the order from slots. A read that has a source before it keeps that source; one that has none is put
 * behind the slot's first writer. Writers of one slot keep their order.
 */
export function dataFlowOrder(steps: readonly PlacedStep[], starting: ReadonlySet<string>): Order {
  const after = steps.map(() => new Set<number>());
  for (const [slot, { writers, readers }] of slotUses(steps)) {
    writers.forEach((writer, i) => {
      const previous = writers[i - 1];
      if (previous !== undefined) after[writer]?.add(previous);
    });
    for (const reader of readers) {
      const source = writers.findLast((writer) => writer < reader);
      const overwriter = writers.find((writer) => writer > reader);
      if (source !== undefined) after[reader]?.add(source);
      else if (!starting.has(slot) && writers[0] !== undefined) after[reader]?.add(writers[0]);
      const hasSource = source !== undefined || starting.has(slot);
      if (hasSource && overwriter !== undefined) after[overwriter]?.add(reader);
    }
  }
  return after;
}

/** Per slot the indices of its writers and readers, ascending. */
export function slotUses(
  steps: readonly PlacedStep[],
): ReadonlyMap<string, { writers: number[]; readers: number[] }> {
  const uses = new Map<string, { writers: number[]; readers: number[] }>();
  const use = (slot: string) => {
    let found = uses.get(slot);
    if (found === undefined) {
      found = { writers: [], readers: [] };
      uses.set(slot, found);
    }
    return found;
  };
  steps.forEach((step, index) => {
    for (const slot of new Set(step.inputs.map(([name]) => name))) use(slot).readers.push(index);
    for (const slot of new Set(step.outputs.flatMap(([, slots]) => slots))) use(slot).writers.push(index);
  });
  return uses;
}

/** Indices in an order that fits, as close to the present one as can be; shorter than `order` if there is a cycle. */
export function stableSort(order: Order): number[] {
  const waiting = order.map((before) => before.size);
  const dependents = invert(order);
  const sorted: number[] = [];
  const ready = waiting.flatMap((count, index) => (count === 0 ? [index] : []));
  while (ready.length > 0) {
    const next = ready.shift() as number;
    sorted.push(next);
    for (const dependent of dependents[next] ?? []) {
      waiting[dependent] = (waiting[dependent] as number) - 1;
      if (waiting[dependent] === 0) insertSorted(ready, dependent);
    }
  }
  return sorted;
}

/** Disjoint cycles, each as the indices along it; every step that waits for itself is in one or behind one. */
export function findCycles(order: Order): number[][] {
  const cycles: number[][] = [];
  const left = new Set(order.keys());
  for (;;) {
    trim(order, left);
    const [start] = left;
    if (start === undefined) return cycles;
    const cycle = walkBack(order, left, start);
    cycles.push(cycle.reverse());
    for (const index of cycle) left.delete(index);
  }
}

/** Takes away, again and again, what waits for nothing that is left. */
function trim(order: Order, left: Set<number>): void {
  const waiting = order.map((before, index) =>
    left.has(index) ? [...before].filter((one) => left.has(one)).length : -1,
  );
  const dependents = invert(order);
  const free = [...left].filter((index) => waiting[index] === 0);
  for (let index = free.pop(); index !== undefined; index = free.pop()) {
    left.delete(index);
    for (const dependent of dependents[index] ?? []) {
      waiting[dependent] = (waiting[dependent] as number) - 1;
      if (waiting[dependent] === 0) free.push(dependent);
    }
  }
}

// Everything that is left waits for something that is left, so walking back must come round.
function walkBack(order: Order, left: ReadonlySet<number>, start: number): number[] {
  const path: number[] = [];
  const place = new Map<number, number>();
  let index = start;
  while (!place.has(index)) {
    place.set(index, path.length);
    path.push(index);
    index = [...(order[index] as ReadonlySet<number>)].find((one) => left.has(one)) as number;
  }
  return path.slice(place.get(index));
}

function invert(order: Order): number[][] {
  const dependents: number[][] = order.map(() => []);
  order.forEach((before, index) => {
    for (const one of before) dependents[one]?.push(index);
  });
  return dependents;
}

function insertSorted(sorted: number[], index: number): void {
  const place = sorted.findIndex((one) => one > index);
  if (place < 0) sorted.push(index);
  else sorted.splice(place, 0, index);
}
