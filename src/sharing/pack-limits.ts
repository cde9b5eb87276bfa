/** What a link may bring: more than anyone draws, and little enough to be refused at once. */
export const LIMITS = {
  /** Names, numbers and containers, all together. */
  parts: 300_000,
  depth: 2_100,
} as const;
