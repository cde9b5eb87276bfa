import { defineStepModel, integer, type StepContext } from '#engine';

// Progress is told once for so many candidates: often enough for an eye, rarely enough to cost nothing.
const BATCH = 10_000;

/** Counts primes by trial division: slow on purpose, so that there is something to watch and to stop. */
export const countPrimes = defineStepModel({
  id: 'math/count-primes',
  version: 1,
  name: 'CountPrimesModel',
  title: 'Count primes',
  group: 'Arithmetic',
  summary: 'Counts the primes below a limit, slowly.',
  docs: 'Tries each number below the limit by division, without pause. Ten million take a few seconds, forty million half a minute.',
  fields: { below: integer() },
  outputs: { count: integer() },
  help: { below: 'The first number that is not tried', count: 'How many primes there are' },
  example: { input: { below: 30 }, output: { count: 10 } },
  python: `from math import isqrt

count = 0
for candidate in range( 2, self.below ):
    if all( candidate % divisor for divisor in range( 2, isqrt( candidate ) + 1 )):
        count += 1
return { 'count': count }`,
  run: ({ below }, { progress }) => ({ count: countBelow(below, progress) }),
});

function countBelow(limit: number, progress: StepContext['progress']): number {
  let count = 0;
  for (let candidate = 2; candidate < limit; candidate++) {
    if (isPrime(candidate)) count++;
    if (candidate % BATCH === 0) {
      progress(
        candidate / limit,
        `${candidate.toLocaleString('en')} of ${limit.toLocaleString('en')} numbers`,
      );
    }
  }
  return count;
}

function isPrime(candidate: number): boolean {
  for (let divisor = 2; divisor * divisor <= candidate; divisor++) {
    if (candidate % divisor === 0) return false;
  }
  return true;
}
