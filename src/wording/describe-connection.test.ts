import { describe, expect, test } from 'vitest';
import { stepId } from '#engine';
import {
  type DescribedConnectMend,
  type DescribedRefusal,
  describeConnectMend,
  describeRefusal,
  describeWhyNot,
} from './describe-connection.ts';
import { arithmetic, s0, s1 } from './testing/names.ts';

const isHome = { kind: 'slot', name: 'is_home' } as const;
const total = { kind: 'slot', name: 'total' } as const;
const factor = { kind: 'field', step: s1, field: 'factor' } as const;
const product = { kind: 'output', step: s1, key: 'product' } as const;
const sum = { kind: 'output', step: s0, key: 'sum' } as const;

test.each<[DescribedRefusal, string]>([
  [
    { kind: 'type', source: isHome, sink: factor, found: 'boolean', expected: 'number' },
    'Can’t connect is_home to factor. is_home is a boolean and factor needs a number.',
  ],
  [
    { kind: 'type', source: isHome, sink: factor, found: 'text', expected: 'number', value: 'four' },
    'Can’t connect is_home to factor. is_home is text “four” and factor needs a number.',
  ],
  [
    { kind: 'type', source: product, sink: total, found: 'number', expected: 'text' },
    'Can’t connect product to total. product is a number and total holds text.',
  ],
  [
    {
      kind: 'type',
      source: sum,
      sink: isHome,
      found: 'number',
      expected: 'boolean',
      reader: { step: s1, field: 'factor' },
    },
    'Can’t connect sum to is_home. sum is a number and factor of step 1 Multiply, which reads is_home, needs a boolean.',
  ],
  [
    { kind: 'same-side', source: factor, sink: factor },
    'Can’t connect factor to factor. Both are fields. A field is fed by a slot or an output.',
  ],
  [
    { kind: 'same-side', source: sum, sink: product },
    'Can’t connect sum to product. Both are outputs. An output leads to a slot or a field.',
  ],
  [
    { kind: 'same-side', source: isHome, sink: total },
    'Can’t connect is_home to total. Both are slots. A slot is filled by an output and feeds fields.',
  ],
  [
    { kind: 'gone', source: total, sink: factor, end: total },
    'Can’t connect total to factor. Slot total is not there any more.',
  ],
  [{ kind: 'already-connected', source: total, sink: factor }, 'total is connected to factor already.'],
  [
    { kind: 'unknown-field', source: total, sink: factor, step: s1, field: 'factor' },
    'Can’t connect total to factor. Multiply has no field factor.',
  ],
  [
    { kind: 'unknown-output', source: sum, sink: total, step: s0, key: 'sum' },
    'Can’t connect sum to total. Add has no output sum.',
  ],
  [
    { kind: 'second-writer', source: product, sink: total, slot: 'total', first: s0, step: s1 },
    'Can’t connect product to total. Steps 0 Add and 1 Multiply would both write total, and it can be written once.',
  ],
  [
    { kind: 'second-writer', source: product, sink: total, slot: 'total', first: s1, step: s1 },
    'Can’t connect product to total. Another output of step 1 Multiply fills total already, and only one of the two would count.',
  ],
  [
    { kind: 'writes-starting-value', source: product, sink: isHome, slot: 'is_home', step: s1 },
    'Can’t connect product to is_home. is_home has a starting value, step 1 Multiply would write it too, and it can be written once.',
  ],
  [
    { kind: 'reads-before-written', source: total, sink: factor, reader: s0, writer: s1, slot: 'total' },
    'Can’t connect total to factor. Step 0 Add would read total before step 1 Multiply writes it.',
  ],
  [
    { kind: 'reads-before-written', source: product, sink: factor, reader: s0, writer: s1 },
    'Can’t connect product to factor. Step 0 Add runs before step 1 Multiply, so product would not be there yet.',
  ],
  [
    { kind: 'cycle', source: product, sink: factor, steps: [s0, s1] },
    'Can’t connect product to factor. Steps 0 Add and 1 Multiply would wait for each other.',
  ],
  [
    { kind: 'cycle', source: product, sink: factor, steps: [s1] },
    'Can’t connect product to factor. Step 1 Multiply would wait for itself.',
  ],
])('%j', (refusal, sentence) => {
  expect(describeRefusal(refusal, arithmetic)).toBe(sentence);
});

describe('the reason alone', () => {
  test('leaves out what cannot be connected', () => {
    const refusal = {
      kind: 'type',
      source: isHome,
      sink: factor,
      found: 'boolean',
      expected: 'number',
    } as const;
    expect(describeWhyNot(refusal, arithmetic)).toBe('is_home is a boolean and factor needs a number.');
  });

  test('does without the name of a step that is gone', () => {
    const refusal = { kind: 'cycle', source: product, sink: factor, steps: [stepId('gone')] } as const;
    expect(describeWhyNot(refusal, arithmetic)).toBe('A step would wait for itself.');
  });
});

test.each<[DescribedConnectMend, string]>([
  [{ kind: 'use-slot', slot: 'k' }, 'Use slot k instead'],
  [{ kind: 'insert-step', title: 'Format number' }, 'Add step Format number between'],
  [{ kind: 'convert-value', from: 'text', to: 'number' }, 'Turn text into a number'],
  [{ kind: 'convert-value', from: 'integer', to: 'text' }, 'Turn the whole number into text'],
  [{ kind: 'move-step', step: s1, direction: 'up' }, 'Move step 1 Multiply up'],
  [{ kind: 'sort-by-data-flow' }, 'Sort by data flow'],
  [{ kind: 'write-to-new-slot', step: s1 }, 'Write Multiply to a new slot'],
  [{ kind: 'remove-slot-value', slot: 'k' }, 'Remove the starting value of k'],
  [
    { kind: 'replace-writer', slot: 'total', step: s1, key: 'product' },
    'Let product of Multiply fill total instead',
  ],
  [{ kind: 'make-state-mutable' }, 'Make the state mutable'],
])('%j is the button “%s”', (mend, label) => {
  expect(describeConnectMend(mend, arithmetic)).toBe(label);
});
