import { any, defineStepModel, integer, list } from '#engine';

// Enough for a lesson, too little to fill a browser's memory by a slip of a key.
const LONGEST = 1_000_000;

/** Makes a list of one value, many times. */
export const repeatValue = defineStepModel({
  id: 'list/repeat',
  version: 1,
  name: 'RepeatValueModel',
  title: 'Repeat value',
  group: 'Lists',
  summary: 'Makes a list of one value, many times.',
  docs: 'Gives a list that holds value, times times. times goes from 0 to 1,000,000.',
  fields: { value: any(), times: integer() },
  outputs: { items: list() },
  help: { value: 'What to repeat', times: 'How many times', items: 'The list' },
  example: { input: { value: 'a', times: 3 }, output: { items: ['a', 'a', 'a'] } },
  python: `if not 0 <= self.times <= 1_000_000:
    raise ValueError( f'times is { self.times }; it goes from 0 to 1,000,000' )
return { 'items': [ self.value ] * self.times }`,
  run: ({ value, times }) => {
    if (times < 0 || times > LONGEST) throw new RangeError(`times is ${times}; it goes from 0 to 1,000,000`);
    return { items: Array.from({ length: times }, () => value) };
  },
});
