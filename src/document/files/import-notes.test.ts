import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createStepLibrary } from '../step-library.ts';
import { importNotes } from './import-notes.ts';
import { parseFileText } from './parse-file.ts';

const library = createStepLibrary([]);
const wire = JSON.parse(readFileSync('src/document/pyswark/testing/golden/wire.json', 'utf8'));

function notesOf(text: string) {
  const outcome = parseFileText(text, 'a.json', library);
  if (outcome.kind !== 'document' && outcome.kind !== 'pyswark') throw new Error(outcome.kind);
  return importNotes(outcome, library);
}

function golden(name: string): string {
  return wire.cases.find((one: { readonly name: string }) => one.name === name).text;
}

test('steps of models that are not known are counted by model', () => {
  const step = '{"id": "ID", "model": "gone/gone@1", "inputs": [], "outputs": []}';
  const steps = [step.replace('ID', 's1'), step.replace('ID', 's2')].join(',');
  const text = `{"format":"slotflow","version":1,"name":"a","workflow":{"steps":[${steps}]},"scenarios":[{"name":"d","mutable":false,"values":[]}],"layout":{"steps":{},"slots":[]}}`;
  expect(notesOf(text)).toEqual([{ kind: 'placeholder', model: 'gone/gone@1', steps: 2 }]);
});

test('a file of pyswark says what it has none of, and what came along', () => {
  expect(notesOf(golden('state-fresh'))).toEqual([{ kind: 'state-alone' }]);
  expect(notesOf(golden('after-run')).map(({ kind }) => kind)).toEqual([
    'workflow-alone',
    'placeholder',
    'placeholder',
    'results-kept',
  ]);
  expect(notesOf(golden('after-run'))[0]).toEqual({
    kind: 'workflow-alone',
    read: ['x', 'y', 'k'],
    missing: [],
  });
  expect(notesOf(golden('fresh-workflow'))[0]).toMatchObject({ read: [], missing: ['x', 'y', 'k'] });
  expect(notesOf(golden('flags-off')).at(-1)).toEqual({
    kind: 'flags',
    flags: { useExtracts: false, populateExtracts: false },
  });
  expect(notesOf(golden('runner-instances')).map(({ kind }) => kind)).not.toContain('workflow-alone');
});
