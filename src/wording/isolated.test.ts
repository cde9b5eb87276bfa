import { expect, test } from 'vitest';
import { describeDeleted } from './describe-deleted.ts';
import { isolated } from './isolated.ts';
import { nameWorkflow, s0 } from './testing/names.ts';

test('a name that turns the direction of letters ends with itself, whatever it holds', () => {
  expect(isolated('total')).toBe('total');
  expect(isolated('سعر')).toBe('سعر');
  expect(isolated('\u202eabc')).toBe('\u2068\u202eabc\u2069');
  expect(isolated('\u2069\u202eabc')).toBe('\u2068\u202eabc\u2069'); // it cannot end its own room early
});

test('a sentence goes on as it began after such a name', () => {
  const names = nameWorkflow([{ model: 'add@1', title: '\u202eAdd', outputs: { sum: '\u202ex' } }]);
  const loss = { kind: 'output', step: s0, key: 'sum', slot: '\u202ex' } as const;
  expect(describeDeleted({ steps: [], slots: ['\u202ex'] }, [loss], names)).toBe(
    'Deleted slot \u2068\u202ex\u2069. Step 0 \u2068\u202eAdd\u2069 no longer writes \u2068\u202ex\u2069.',
  );
});
