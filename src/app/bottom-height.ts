const TABS = 36; // px
const HEAD = 28;
const ROW = 33; // with its line
const MARGIN = 8;
const MOST = 200;

/** How high the bottom panel opens for the first time, in px: as its Steps table needs, and not above 200. */
export function bottomHeightFor(steps: number): number {
  return Math.min(MOST, TABS + HEAD + Math.max(1, steps) * ROW + MARGIN);
}
