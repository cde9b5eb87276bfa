/** The zooms that the two buttons stop at. */
const levels = [0.1, 0.15, 0.2, 0.25, 0.33, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2] as const;

export const minZoom = levels[0];
export const maxZoom = 2;

/** Below this, nodes are compact. */
export const compactBelow = 0.8;

/** The next stop up or down; the last one stays. */
export function nextZoom(zoom: number, direction: 'in' | 'out'): number {
  const slack = 0.005; // what shows as the same percentage is the same
  return direction === 'in'
    ? (levels.find((level) => level > zoom + slack) ?? maxZoom)
    : (levels.findLast((level) => level < zoom - slack) ?? minZoom);
}

const FINENESS = Math.log(1.05);
const THICKEST = 3;

/**
 * What compact text is enlarged by to stay 12 px on the screen. It goes in steps of 5 %, since each new value styles
 * every node anew; between two steps the text is larger, never smaller.
 */
export function unzoomAt(zoom: number): number {
  const step = Math.ceil(Math.log(1 / zoom) / FINENESS - 1e-9);
  return Math.round(Math.exp(step * FINENESS) * 1000) / 1000;
}

/** What the width of wires is multiplied by: far out they grow thin like all else, or they would cover the nodes. */
export function unzoomLineAt(zoom: number): number {
  return Math.min(THICKEST, Math.max(1, Math.round(compactBelow * unzoomAt(zoom) * 100) / 100));
}

/** How much a node shows: all, number with title and status, number with icon, the number alone. */
export type Detail = 'full' | 'compact' | 'tiny' | 'dot';

export function detailAt(zoom: number): Detail {
  if (zoom >= compactBelow) return 'full';
  if (zoom >= 0.45) return 'compact';
  return zoom >= 0.25 ? 'tiny' : 'dot';
}
