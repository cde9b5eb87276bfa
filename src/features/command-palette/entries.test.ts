import { expect, test } from 'vitest';
import type { Action } from '#editor';
import { defineStepModel, number } from '#engine';
import type { TextSearch } from '#ui';
import { type Entry, type Results, resultsFor } from './entries.ts';

const search: TextSearch = (texts, query) =>
  texts.flatMap((text, index) => {
    const at = text.toLowerCase().indexOf(query.toLowerCase());
    return at < 0 ? [] : [{ index, ranges: [at, at + query.length] }];
  });

function action(title: string, changes: Partial<Action> = {}, enabled = true): Entry {
  const one: Action = {
    id: title,
    label: title,
    group: 'Edit',
    enabled: () => enabled,
    perform: () => {},
    ...changes,
  };
  return { kind: 'action', key: `action:${title}`, title, more: one.group, action: one, enabled };
}

const model = defineStepModel({
  id: 'add',
  title: 'Add',
  fields: { a: number() },
  outputs: { sum: number() },
  run: ({ a }) => ({ sum: a }),
});

const slot = (name: string): Entry => ({
  kind: 'slot',
  key: `slot:${name}`,
  title: name,
  more: 'slot number',
  slot: { name, type: 'number', starting: true, writers: [], readers: [] },
});

const entries: readonly Entry[] = [
  action('Redo', {}, false),
  action('Rename'),
  action('Rerun', { group: 'Run' }),
  { kind: 'model', key: 'model:add', title: 'Add', more: 'Arithmetic · sum number', model },
  slot('result'),
  slot('k'),
];

const shown = ({ sections }: Results) =>
  sections.map(({ title, entries: list }) => `${title}: ${list.map(({ entry }) => entry.title).join(', ')}`);

test('nothing is searched for: what was chosen lately stands first, then all groups in their order', () => {
  const results = resultsFor(entries, '', ['Rename', 'gone'], search);
  expect(shown(results)).toEqual([
    'Recent: Rename',
    'Run: Rerun',
    'Add a step: Add',
    'Go to: result, k',
    'Edit: Redo, Rename',
  ]);
  expect(results).toMatchObject({ count: 6, total: 6 });
});

test('what matches is shown in its groups, what can be done now first', () => {
  const results = resultsFor(entries, 're', [], search);
  expect(shown(results)).toEqual(['Run: Rerun', 'Go to: result', 'Edit: Rename, Redo']);
  expect(results).toMatchObject({ count: 4, total: 6 });
  expect(results.sections[0]?.entries[0]?.ranges).toEqual([0, 2]);
});

test('the section of the best match comes first', () => {
  expect(shown(resultsFor(entries, 'rename', [], search))).toEqual(['Edit: Rename']);
  expect(shown(resultsFor(entries, 'e', [], search))[0]).toBe('Run: Rerun');
  expect(shown(resultsFor([...entries, action('Add', { group: 'Arrange' })], 'add', [], search))).toEqual([
    'Add a step: Add',
    'Arrange: Add',
  ]);
  expect(shown(resultsFor([...entries, slot('re')], 're', [], search))[0]).toBe('Go to: re, result');
  expect(
    shown(resultsFor([action('Rerun', { group: 'Run' }, false), slot('core')], 're', [], search)),
  ).toEqual(['Go to: core', 'Run: Rerun']);
});

test('what only resembles is never before what is there word for word', () => {
  const fill = action('Fill', { group: 'Edit' });
  const fit = action('Fit view', { group: 'View' });
  const outfit = slot('outfit');
  const resembling: TextSearch = (texts, query) => [
    ...search(texts, query),
    ...search(texts, query.replace(/.$/, '')).filter(({ index }) => texts[index] === 'Fill'),
  ];
  expect(shown(resultsFor([fill, fit, outfit], 'fit', [], resembling))).toEqual([
    'View: Fit view',
    'Go to: outfit',
    'Edit: Fill',
  ]);
});

test('what is named exactly so is found among more than can be shown', () => {
  const many = Array.from({ length: 80 }, (_, number) => slot(`x${number}`));
  const { sections, count } = resultsFor([...many, slot('x')], 'x', [], search);
  expect(sections[0]?.entries[0]?.entry.title).toBe('x');
  expect(count).toBe(81);
});

test('titles are found before what else is known', () => {
  expect(shown(resultsFor(entries, 'number', [], search))).toEqual(['Add a step: Add', 'Go to: result, k']);
});

test('a sign in front asks for commands or for slots only', () => {
  expect(shown(resultsFor(entries, '>re', [], search))).toEqual(['Run: Rerun', 'Edit: Rename, Redo']);
  expect(shown(resultsFor(entries, '# k', [], search))).toEqual(['Go to: k']);
  expect(resultsFor(entries, '#', [], search)).toMatchObject({ count: 2, total: 2 });
});

test('of thousands, only so many are shown, and the rest is counted', () => {
  const many = Array.from({ length: 3000 }, (_, number) => slot(`s${number}`));
  const results = resultsFor(many, 's', [], search);
  expect(results.sections.flatMap((section) => section.entries).length).toBe(50);
  expect(results.sections.at(-1)?.left).toBe(2950);
  expect(resultsFor(many, '', [], search).sections[0]).toMatchObject({ left: 2994 });
});
