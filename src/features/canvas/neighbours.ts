// Where an arrow key goes from a node: left and right along the wires, up and down to what stands there.

export type Direction = 'left' | 'right' | 'up' | 'down';

export interface Box {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Link {
  readonly source: string;
  readonly target: string;
}

/** The next node's id; undefined at the end of the world. */
export function neighbourOf(
  from: string,
  direction: Direction,
  boxes: readonly Box[],
  links: readonly Link[],
): string | undefined {
  const origin = boxes.find(({ id }) => id === from);
  if (origin === undefined) return undefined;
  const others = boxes.filter(({ id }) => id !== from);
  if (direction === 'left' || direction === 'right') {
    const wired = new Set(linkedTo(from, direction, links));
    const nearest = leastBy(
      others.filter(({ id }) => wired.has(id)),
      (box) => distance(origin, box),
    );
    if (nearest !== undefined) return nearest.id;
  }
  const ahead = others.filter((box) => forward(origin, box, direction) > 0);
  return leastBy(ahead, (box) => forward(origin, box, direction) + 2 * sideways(origin, box, direction))?.id;
}

function linkedTo(from: string, direction: 'left' | 'right', links: readonly Link[]): string[] {
  return direction === 'right'
    ? links.filter(({ source }) => source === from).map(({ target }) => target)
    : links.filter(({ target }) => target === from).map(({ source }) => source);
}

function center(box: Box): readonly [x: number, y: number] {
  return [box.x + box.width / 2, box.y + box.height / 2];
}

function distance(a: Box, b: Box): number {
  const [ax, ay] = center(a);
  const [bx, by] = center(b);
  return Math.hypot(ax - bx, ay - by);
}

/** How far ahead it is in that direction; negative behind. Up and down count where a node begins or ends, too. */
function forward(from: Box, to: Box, direction: Direction): number {
  const [fx, fy] = center(from);
  const [tx, ty] = center(to);
  switch (direction) {
    case 'left':
      return fx - tx;
    case 'right':
      return tx - fx;
    case 'up':
      return fy - ty;
    case 'down':
      return ty - fy;
  }
}

/** The gap beside the way; none where the two overlap. */
function sideways(from: Box, to: Box, direction: Direction): number {
  return direction === 'up' || direction === 'down'
    ? gap(from.x, from.x + from.width, to.x, to.x + to.width)
    : gap(from.y, from.y + from.height, to.y, to.y + to.height);
}

function gap(fromStart: number, fromEnd: number, toStart: number, toEnd: number): number {
  return Math.max(0, toStart - fromEnd, fromStart - toEnd);
}

function leastBy<T>(items: readonly T[], cost: (item: T) => number): T | undefined {
  let best: T | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const item of items) {
    const its = cost(item);
    if (its < least) {
      best = item;
      least = its;
    }
  }
  return best;
}
