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
  run: (input) => {
    const trimmed = input.text.trim();
    if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(trimmed))
      throw new TypeError(`“${input.text}” is not a number`);
    return { value: Number(trimmed) };
  },
});
