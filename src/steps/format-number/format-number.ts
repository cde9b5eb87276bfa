import { defineStepModel, number, text } from '#engine';

/** Writes a number in its shortest decimal form (ECMA-262, Number::toString). */
export const formatNumber = defineStepModel({
  id: 'text/format-number',
  version: 1,
  name: 'FormatNumberModel',
  title: 'Format number',
  group: 'Text',
  summary: 'Turns a number into text.',
  docs: 'Gives the shortest decimal text that reads back as the same number: 5 gives "5", 0.1 gives "0.1".',
  fields: { value: number() },
  outputs: { text: text() },
  help: { value: 'The number to write', text: 'The number as text' },
  example: { input: { value: 20 }, output: { text: '20' } },
  // The digits are the same in both languages; where the point and the exponent stand is not.
  python: `import math
from decimal import Decimal

number = float( self.value )
if math.isnan( number ):
    return { 'text': 'NaN' }
sign = '-' if number < 0 else ''
if math.isinf( number ):
    return { 'text': sign + 'Infinity' }
_, digits, exponent = Decimal( repr( abs( number ))).normalize().as_tuple()
digits = ''.join( map( str, digits ))
point = len( digits ) + exponent
if len( digits ) <= point <= 21:
    text = digits + '0' * ( point - len( digits ))
elif 0 < point <= 21:
    text = digits[ :point ] + '.' + digits[ point: ]
elif -6 < point <= 0:
    text = '0.' + '0' * -point + digits
else:
    fraction = '.' + digits[ 1: ] if len( digits ) > 1 else ''
    text = f'{ digits[ 0 ] }{ fraction }e{ point - 1 :+d}'
return { 'text': sign + text }`,
  run: ({ value }) => ({ text: String(value) }),
});
