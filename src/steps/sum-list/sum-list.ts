import { defineStepModel, list, number } from '#engine';

/** Adds up a list of numbers, from left to right. */
export const sumList = defineStepModel({
  id: 'list/sum',
  version: 1,
  name: 'SumListModel',
  title: 'Sum of list',
  group: 'Lists',
  summary: 'Adds up a list of numbers.',
  docs: 'Adds from left to right in double precision (IEEE 754). An empty list gives 0. Fails at an element that is no number.',
  fields: { numbers: list() },
  outputs: { total: number() },
  help: { numbers: 'A list of numbers', total: 'All of them together' },
  example: { input: { numbers: [1, 2, 3] }, output: { total: 6 } },
  // Not sum(): it takes True for a number, and rounds in another way since Python 3.12.
  python: `total = 0
for index, number in enumerate( self.numbers ):
    if isinstance( number, bool ) or not isinstance( number, ( int, float )):
        raise TypeError( f'element { index } is not a number' )
    total += number
return { 'total': total }`,
  run: ({ numbers }) => {
    let total = 0;
    numbers.forEach((item, index) => {
      if (typeof item !== 'number') throw new TypeError(`element ${index} is not a number`);
      total += item;
    });
    return { total };
  },
});
