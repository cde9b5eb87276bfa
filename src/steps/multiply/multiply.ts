import { defineStepModel, number } from '#engine';

/** Multiplication of two numbers; the seed example's second model. */
export const multiply = defineStepModel({
  id: 'math/multiply',
  version: 1,
  name: 'MultiplyModel',
  title: 'Multiply',
  group: 'Arithmetic',
  summary: 'Multiplies a value by a factor.',
  docs: 'Gives value times factor, in double precision (IEEE 754).',
  fields: { value: number(), factor: number() },
  outputs: { product: number() },
  help: { value: 'The number to multiply', factor: 'How many times', product: 'value times factor' },
  example: { input: { value: 5, factor: 4 }, output: { product: 20 } },
  python: "return { 'product': self.value * self.factor }",
  run: ({ value, factor }) => ({ product: value * factor }),
});
