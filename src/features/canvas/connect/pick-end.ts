import type { ConnectEnd } from '#editor';

/** A port of the node under the pointer. */
export interface Candidate {
  readonly end: ConnectEnd;
  /** The middle of its row. */
  readonly y: number;
  readonly fits: boolean;
  /** Something feeds it already; a slot or an output may take more. */
  readonly taken: boolean;
}

const ROW = 13; // px from the middle of a row to its edge

/**
 * Where a wire goes that is let go over a node: to the row under the pointer, else to the nearest free one that fits,
 * else to the nearest that fits; where none does, to the nearest, so that it can be said why not.
 */
export function pickEnd(candidates: readonly Candidate[], y: number): Candidate | undefined {
  const away = (candidate: Candidate) => Math.abs(candidate.y - y);
  const sorted = candidates.toSorted((a, b) => away(a) - away(b));
  const fitting = sorted.filter(({ fits }) => fits);
  const [nearest] = sorted;
  if (nearest !== undefined && away(nearest) <= ROW) return nearest;
  return fitting.find(({ taken }) => !taken) ?? fitting[0] ?? nearest;
}
