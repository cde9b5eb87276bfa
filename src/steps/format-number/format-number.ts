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
  run: ({ value }) => ({ text: String(value) }),
});
