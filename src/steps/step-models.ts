import { add } from './add/add.ts';
import { concatenate } from './concatenate/concatenate.ts';
import { countPrimes } from './count-primes/count-primes.ts';
import { divide } from './divide/divide.ts';
import { formatNumber } from './format-number/format-number.ts';
import { multiply } from './multiply/multiply.ts';
import { parseNumber } from './parse-number/parse-number.ts';
import { repeatValue } from './repeat-value/repeat-value.ts';
import { round } from './round/round.ts';
import { sumList } from './sum-list/sum-list.ts';

/** Every step model that comes with Slotflow, in the order of the library. */
export const stepModels = [
  add,
  multiply,
  divide,
  round,
  countPrimes,
  concatenate,
  formatNumber,
  parseNumber,
  sumList,
  repeatValue,
];
