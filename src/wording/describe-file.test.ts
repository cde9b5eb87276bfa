import { describe, expect, test } from 'vitest';
import type { FileFailure, ImportNote, OtherFile } from '#document';
import { describeDrop, describeFileFailure, describeOpened } from './describe-file.ts';
import { describeImportNote } from './describe-import.ts';

const kinds: OtherFile[] = ['python', 'notebook', 'zip', 'picture', 'table', 'link', 'unknown'];
const failures: FileFailure[] = [
  { kind: 'empty-file' },
  { kind: 'too-large-file', limit: 16 * 1024 * 1024 },
  ...kinds.map((of) => ({ kind: 'other-file', of }) as const),
  { kind: 'plain-picture' },
  { kind: 'damaged-picture' },
  { kind: 'faulty-json', line: 3, column: 4, found: '', expected: 'a colon' },
  { kind: 'faulty-json', line: 3, column: 4, found: 'x', expected: 'a colon' },
  { kind: 'other-json' },
  { kind: 'faulty-file', of: 'document', issues: [{ path: ['name'], message: 'is missing' }], lines: [2] },
  { kind: 'newer-document', version: 9 },
  { kind: 'unknown-class', model: 'a.B' },
];

describe('a file that is not opened', () => {
  test.each(failures)('is named, and what to do is said: %j', (failure) => {
    const { title, detail } = describeFileFailure(failure, 'etl.json');
    expect(title).toMatch(/etl\.json/);
    expect(title).not.toMatch(/\.$/);
    expect(detail).toMatch(/\.$/);
  });

  test('says the line and the path of each fault', () => {
    const issues = [
      { path: ['scenarios', 0, 'mutable'], message: 'expected true or false' },
      { path: ['line 3'], message: '90071992547409931 cannot be kept exactly; write it as text' },
    ];
    const failure = { kind: 'faulty-file', of: 'document', issues, lines: [14, undefined] } as const;
    expect(describeFileFailure(failure, 'a').faults).toEqual([
      'line 14, scenarios.0.mutable: expected true or false',
      'line 3: 90071992547409931 cannot be kept exactly; write it as text',
    ]);
  });

  test('says what stands where something else is expected', () => {
    const failure = { kind: 'faulty-json', line: 4, column: 10, found: '"x"', expected: 'a colon' } as const;
    expect(describeFileFailure(failure, 'a').faults).toEqual([
      'line 4, column 10: expected a colon, found "x"',
    ]);
  });
});

test.each<[ImportNote, string]>([
  [
    { kind: 'recognised', classes: [['m.AddModel', 'Add']] },
    'm.AddModel was taken for Add: its names, fields and outputs are the same. Whether its code is cannot be known from the file.',
  ],
  [
    {
      kind: 'recognised',
      classes: [
        ['A', 'Add'],
        ['B', 'Bind'],
        ['C', 'Count'],
      ],
    },
    'A was taken for Add, B for Bind, and C for Count: their names, fields and outputs are the same. Whether their code is cannot be known from the file.',
  ],
  [{ kind: 'unresolved', slot: 'rows' }, 'rows has no value: its record only names a place to load it from.'],
  [
    { kind: 'results-kept', steps: 1 },
    'The cached results of 1 step came along, shown as from the file. Rerun uses them as pyswark would, and skips that step while its inputs are the same; Run starts without them.',
  ],
  [
    { kind: 'flags', flags: { useExtracts: false, populateExtracts: false } },
    'In pyswark its cache was neither used nor filled. Here the menu beside Rerun says what reruns do with a cache.',
  ],
  [
    { kind: 'flags', flags: { useExtracts: true, populateExtracts: false } },
    'In pyswark its cache was not filled. Here the menu beside Rerun says what reruns do with a cache.',
  ],
  [
    { kind: 'workflow-alone', read: [], missing: ['x'] },
    'It holds steps and no values: add the starting values before you run it.',
  ],
  [
    { kind: 'workflow-alone', read: ['x', 'y'], missing: ['k'] },
    'It holds no starting values: x and y were read off its cached results. Add k before you run it.',
  ],
])('the note %j is worded', (note, words) => {
  expect(describeImportNote(note)).toBe(words);
});

test('a placeholder is said to be kept', () => {
  const words = describeImportNote({ kind: 'placeholder', model: 'a.B', steps: 2 });
  expect(words).toMatch(/^a\.B is not known here\. Its 2 steps are kept, shown as placeholders/);
});

test('a drop says how many files it opens, and where none can be opened', () => {
  expect(describeDrop(1, false).title).toBe('Drop to open');
  expect(describeDrop(3, false).title).toBe('Drop to open 3 files');
  expect(describeDrop(1, true).title).toBe('No workflow to open');
});

test.each([
  [1, 1, 'a.json was opened'],
  [0, 1, 'The file was not opened'],
  [0, 2, 'No file was opened'],
  [2, 2, '2 workflows were opened'],
  [1, 2, '1 of 2 files were opened'],
])('%i of %i opened: %s', (opened, files, words) => {
  expect(describeOpened(opened, files, 'a.json')).toBe(words);
});
