import { defineStepModel, number, text } from '#engine';

/** Reads a decimal number from text, strictly. */
export const parseNumber = defineStepModel({
  id: 'text/parse-number',
  version: 1,
  name: 'ParseNumberModel',
  title: 'Parse number',
  group: 'Text',
  summary: 'Reads a number from text.',
  docs: 'Takes digits with an optional sign, point and exponent; spaces around them are ignored. Anything else fails.',
  fields: { text: text() },
  outputs: { value: number() },
  help: { text: 'The text to read', value: 'The number it says' },
  example: { input: { text: '4.5' }, output: { value: 4.5 } },
  python: `import re

trimmed = self.text.strip( ' \\t\\n\\r\\f\\v\\u00a0\\u2028\\u2029\\ufeff' )
if not re.fullmatch( r'[+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?', trimmed ):
    raise ValueError( f'“{ self.text }” is not a number' )
number = float( trimmed )
return { 'value': int( number ) if number.is_integer() else number }`,
  run: (input) => {
    const trimmed = input.text.trim();
    if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(trimmed))
      throw new TypeError(`“${input.text}” is not a number`);
    return { value: Number(trimmed) };
  },
});
