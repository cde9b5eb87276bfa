// Timing for ratios: everything that is compared is measured in turn, round by round, in one process, so that a
// machine that slows down slows both sides.

export interface Subject {
  readonly name: string;
  readonly run: () => unknown;
}

/** Times by round, in milliseconds; what is compared is compared within a round. */
export interface Measured {
  /** Median time of a subject. */
  milliseconds(name: string): number;
  /** Median over the rounds of one subject's time divided by another's in the same round. */
  ratio(name: string, against: string): number;
  /** Best time of one subject divided by the best of another: how cost grows, whatever else the machine did. */
  bestRatio(name: string, against: string): number;
}

/** Runs all subjects in turn, round by round, after warm-up rounds that are not counted. */
export async function measure(
  subjects: readonly Subject[],
  { rounds = 31, warmUp = 10 } = {},
): Promise<Measured> {
  const times = new Map<string, number[]>(subjects.map(({ name }) => [name, []]));
  for (let round = 0; round < warmUp + rounds; round++) {
    for (const { name, run } of subjects) {
      const start = performance.now();
      await run();
      const elapsed = performance.now() - start;
      if (round >= warmUp) times.get(name)?.push(elapsed);
    }
  }
  const of = (name: string) => times.get(name) ?? [];
  return {
    milliseconds: (name) => median(of(name)),
    bestRatio: (name, against) => Math.min(...of(name)) / Math.min(...of(against)),
    ratio: (name, against) =>
      median(of(name).map((time, round) => time / (of(against)[round] ?? Number.NaN))),
  };
}

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export interface Row {
  readonly name: string;
  readonly value: number;
  /** `µs a step`, `×`, `ms` … */
  readonly unit: string;
  readonly bound: number;
  /** `at-least` for rows where more is better. */
  readonly sense?: 'at-most' | 'at-least';
}

export function holds({ value, bound, sense = 'at-most' }: Row): boolean {
  return sense === 'at-most' ? value <= bound : value >= bound;
}
