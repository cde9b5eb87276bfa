/** Answers whether one step must come after another, however far. `after[i]` holds what step i must come after. */
export interface Reach {
  /** `from` comes before `to` by a chain of others, or is it. `keep` says which end is asked for again and again. */
  leads(from: number, to: number, keep: 'from' | 'to'): boolean;
  /** The shortest such chain with both ends in it; empty where there is none. */
  path(from: number, to: number): readonly number[];
}

export function createReach(after: readonly ReadonlySet<number>[]): Reach {
  const before = invert(after);
  const downFrom = new Map<number, Uint8Array>();
  const upFrom = new Map<number, Uint8Array>();
  const walk = (known: Map<number, Uint8Array>, next: readonly Iterable<number>[], start: number) => {
    const found = known.get(start) ?? reachedFrom(next, start);
    known.set(start, found);
    return found;
  };
  return {
    leads: (from, to, keep) =>
      keep === 'from' ? walk(downFrom, before, from)[to] === 1 : walk(upFrom, after, to)[from] === 1,
    path: (from, to) => shortestPath(before, from, to),
  };
}

function invert(after: readonly ReadonlySet<number>[]): number[][] {
  const before: number[][] = after.map(() => []);
  after.forEach((ones, index) => {
    for (const one of ones) before[one]?.push(index);
  });
  return before;
}

function reachedFrom(next: readonly Iterable<number>[], start: number): Uint8Array {
  const reached = new Uint8Array(next.length);
  const waiting = [start];
  reached[start] = 1;
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    for (const one of next[index] ?? []) {
      if (reached[one] === 1) continue;
      reached[one] = 1;
      waiting.push(one);
    }
  }
  return reached;
}

function shortestPath(next: readonly Iterable<number>[], from: number, to: number): readonly number[] {
  const cameFrom = new Map<number, number | undefined>([[from, undefined]]);
  for (const index of cameFrom.keys()) {
    if (index === to) break;
    for (const one of next[index] ?? []) if (!cameFrom.has(one)) cameFrom.set(one, index);
  }
  const path: number[] = [];
  for (let at = cameFrom.has(to) ? to : undefined; at !== undefined; at = cameFrom.get(at)) path.push(at);
  return path.reverse();
}
