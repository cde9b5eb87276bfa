import { defineStepModel, number } from '#engine';

/** Division of two numbers; fails at a divisor of 0, with the text that Python gives. */
export const divide = defineStepModel({
  id: 'math/divide',
  version: 1,
  name: 'DivideModel',
  title: 'Divide',
  group: 'Arithmetic',
  summary: 'Divides a value by another.',
  docs: 'Gives value divided by by, in double precision (IEEE 754). Fails when by is 0.',
  fields: { value: number(), by: number() },
  outputs: { quotient: number() },
  help: { value: 'The number to divide', by: 'What to divide it by, not 0', quotient: 'value divided by by' },
  example: { input: { value: 20, by: 4 }, output: { quotient: 5 } },
  python: "return { 'quotient': self.value / self.by }",
  run: ({ value, by }) => {
    if (by === 0) throw new RangeError('division by zero');
    return { quotient: value / by };
  },
});
