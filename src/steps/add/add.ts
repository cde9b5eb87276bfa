import { defineStepModel, number } from '#engine';

/** Addition of two numbers; the seed example's first model. */
export const add = defineStepModel({
  id: 'math/add',
  version: 1,
  name: 'AddModel',
  title: 'Add',
  group: 'Arithmetic',
  summary: 'Adds two numbers.',
  docs: 'Gives the sum of a and b, in double precision (IEEE 754): 0.1 + 0.2 is 0.30000000000000004.',
  fields: { a: number(), b: number() },
  outputs: { sum: number() },
  help: { a: 'The first number', b: 'The number to add to it', sum: 'a plus b' },
  example: { input: { a: 2, b: 3 }, output: { sum: 5 } },
  python: "return { 'sum': self.a + self.b }",
  run: ({ a, b }) => ({ sum: a + b }),
});
