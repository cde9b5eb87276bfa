import type { WireEdge } from '../flow-edges.ts';
import type { NodeLooks, View } from '../node-looks.ts';
import { isNear } from '../use-near-wires.ts';

/** In the canvas's own coordinates. */
interface Region {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

type WiresInView = (wires: readonly WireEdge[], view: View) => readonly WireEdge[];

/**
 * The wires that end at no node that is near and may cross the view; the same list as long as it need not change.
 * Where something is near, they are looked for in a wider region than the view, so that not every move makes them anew.
 */
export function createFarWiresInView(looks: NodeLooks): WiresInView {
  let seen: { readonly wires: readonly WireEdge[]; readonly near: ReadonlyMap<string, unknown> } | undefined;
  let nodes: unknown;
  let region: Region | undefined;
  let found: readonly WireEdge[] = [];
  return (wires, view) => {
    const near = looks.near();
    if (!looks.isLarge()) return none;
    const inView = regionOf(view);
    const all = near.size === 0;
    const fits = all ? region === undefined : region !== undefined && contains(region, inView);
    const same = seen?.wires === wires && seen.near === near;
    if (same && fits && (all || nodes === view.nodes)) return found;
    seen = { wires, near };
    nodes = view.nodes;
    region = all ? undefined : widened(inView);
    const wide = region;
    found = wires.filter((wire) => !isNear(wire, near) && (wide === undefined || mayCross(wire, view, wide)));
    return found;
  };
}

const none: readonly WireEdge[] = [];

function regionOf({ transform: [x, y, zoom], width, height }: View): Region {
  return { left: -x / zoom, top: -y / zoom, right: (width - x) / zoom, bottom: (height - y) / zoom };
}

function widened({ left, top, right, bottom }: Region): Region {
  const [width, height] = [right - left, bottom - top];
  return { left: left - width, top: top - height, right: right + width, bottom: bottom + height };
}

function contains(outer: Region, inner: Region): boolean {
  return (
    outer.left <= inner.left &&
    outer.top <= inner.top &&
    outer.right >= inner.right &&
    outer.bottom >= inner.bottom
  );
}

/** A wire leads through the box around its nodes, or along a gutter close by. */
const DETOUR = 200;

function mayCross({ source, target }: WireEdge, { nodeLookup }: View, region: Region): boolean {
  const a = nodeLookup.get(source);
  const b = nodeLookup.get(target);
  if (a === undefined || b === undefined) return false;
  const [p, q] = [a.internals.positionAbsolute, b.internals.positionAbsolute];
  return (
    Math.min(p.x, q.x) - DETOUR < region.right &&
    Math.max(p.x, q.x) + DETOUR + (a.measured.width ?? 0) > region.left &&
    Math.min(p.y, q.y) - DETOUR < region.bottom &&
    Math.max(p.y, q.y) + DETOUR + (a.measured.height ?? 0) > region.top
  );
}
