/** In epoch milliseconds, and finer than `Date.now`: most steps take less than one. */
export function epochNow(): number {
  return performance.timeOrigin + performance.now();
}
