import * as z from 'zod/mini';
import { defineStepModel, integer, number } from '#engine';

/** Rounds half away from zero, as people round; Python's and IEEE 754's default is half to even. */
export const round = defineStepModel({
  id: 'math/round',
  version: 1,
  name: 'RoundModel',
  title: 'Round',
  group: 'Arithmetic',
  summary: 'Rounds a number to some digits.',
  docs: 'Rounds half away from zero: 2.5 gives 3 and −2.5 gives −3. Negative digits round to tens, hundreds and so on.',
  fields: { value: number(), digits: z._default(integer(), 0) },
  outputs: { rounded: number() },
  help: {
    value: 'The number to round',
    digits: 'How many digits after the point',
    rounded: 'The nearest number with that many digits',
  },
  example: { input: { value: 2.5, digits: 0 }, output: { rounded: 3 } },
  python: `import math
from decimal import Decimal, ROUND_HALF_UP

if not math.isfinite( self.value ):
    return { 'rounded': self.value }
shifted = Decimal( repr( self.value )).scaleb( self.digits )
rounded = shifted.to_integral_value( rounding=ROUND_HALF_UP ).scaleb( -self.digits )
return { 'rounded': int( rounded ) if rounded == int( rounded ) else float( rounded ) }`,
  run: ({ value, digits }) => ({ rounded: roundTo(value, digits) }),
});

// Shifting the point in the decimal text keeps 1.005 at 2 digits from becoming 1 (it is 1.00499… in binary).
function roundTo(value: number, digits: number): number {
  if (!Number.isFinite(value)) return value;
  const shifted = shiftPoint(Math.abs(value), digits);
  // So many digits that there is nothing to round away.
  if (!Number.isFinite(shifted)) return value;
  return Math.sign(value) * shiftPoint(Math.round(shifted), -digits);
}

function shiftPoint(value: number, places: number): number {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  return Number(`${mantissa}e${Number(exponent) + places}`);
}
