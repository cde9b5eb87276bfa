import { expect, test } from 'vitest';
import { describeTrouble } from './describe-trouble.ts';

test('an engine that died says what is kept', () => {
  expect(describeTrouble({ kind: 'engine-crashed', message: 'out of memory' })).toEqual({
    title: 'The engine stopped unexpectedly',
    detail:
      'Finished steps keep their results, and the next run gets a new engine. The browser says: out of memory',
  });
});

test('an engine that did not start says what to do', () => {
  expect(describeTrouble({ kind: 'engine-not-started', message: '' })).toEqual({
    title: 'The engine did not start',
    detail: 'Nothing was run. Reload the page, then run again.',
  });
});
