// Fails when a rule of the engine's SPEC.md has no test, and when a test names no rule. A rule is a list item that
// begins with its ID in bold, `- **V1** …`; a test names its rules in brackets in its title, `[V1]` or `[V1, V2]`.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Expression, parseSync, Visitor } from 'oxc-parser';
import { expect, test } from 'vitest';

const ENGINE = fileURLToPath(new URL('engine/', import.meta.url));

interface Title {
  readonly text: string;
  /** A title of `describe`, or of a test that does not run, proves nothing. */
  readonly proves: boolean;
}

function readRules(spec: string): string[] {
  return Array.from(spec.matchAll(/^\s*[-*] \*\*([A-Z]+\d+)\b[^*]*\*\*/gm), ([, id = '']) => id);
}

function readTitles(path: string, source: string): Title[] {
  const titles: Title[] = [];
  const visitor = new Visitor({
    CallExpression: ({ callee, arguments: [first] }) => {
      const names = namesIn(callee);
      if (!['test', 'it', 'describe'].includes(names[0] ?? '')) return;
      const text = first === undefined ? undefined : textOf(first);
      const proves = !names.some((name) => ['describe', 'skip', 'todo', 'fails'].includes(name));
      if (text !== undefined) titles.push({ text, proves });
    },
  });
  const { program, errors } = parseSync(path, source);
  if (errors[0]) throw new Error(`${path} does not parse: ${errors[0].message}`);
  visitor.visit(program);
  return titles;
}

/** `test.each([…])` gives test and each. */
function namesIn(callee: Expression): string[] {
  if (callee.type === 'Identifier') return [callee.name];
  if (callee.type === 'CallExpression') return namesIn(callee.callee);
  if (callee.type === 'TaggedTemplateExpression') return namesIn(callee.tag);
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return [];
  return [...namesIn(callee.object), callee.property.name];
}

function textOf(node: { readonly type: string }): string | undefined {
  if ('value' in node && typeof node.value === 'string') return node.value;
  if (!('quasis' in node)) return undefined;
  return (node as { quasis: { value: { raw: string } }[] }).quasis.map(({ value }) => value.raw).join('…');
}

function readIds(title: string): string[] {
  return Array.from(title.matchAll(/\[([A-Z]+\d+(?:, ?[A-Z]+\d+)*)\]/g), ([, ids = '']) =>
    ids.split(/, ?/),
  ).flat();
}

const rules = readRules(readFileSync(join(ENGINE, 'SPEC.md'), 'utf8'));
const titles = readdirSync(ENGINE, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.test\.tsx?$/.test(name))
  .flatMap((name) => readTitles(name, readFileSync(join(ENGINE, name), 'utf8')));

test('the specification defines rules, each once', () => {
  expect(rules).not.toEqual([]);
  expect(rules.filter((id, place) => rules.indexOf(id) !== place)).toEqual([]);
});

test('every rule has a test', () => {
  const proved = new Set(titles.filter(({ proves }) => proves).flatMap(({ text }) => readIds(text)));
  expect(rules.filter((id) => !proved.has(id))).toEqual([]);
});

test('every ID in a test title names a rule', () => {
  const named = titles.flatMap(({ text }) => readIds(text));
  expect(named.filter((id) => !rules.includes(id))).toEqual([]);
});

test('a rule is read from the beginning of a list item only', () => {
  const spec =
    '- **V1** A value.\n  - **V2.** Of *V1*.\nSee **V3**.\n- **Note** none.\n* **RUN10 (law)** A run.\n';
  expect(readRules(spec)).toEqual(['V1', 'V2', 'RUN10']);
});

test('IDs are read from the titles of tests in all their forms, and not from a test that does not run', () => {
  const source = `
    test('[V1] one', () => {});
    it.each([1])('[V2, V3] two of %i', () => {});
    test.prop([any])(\`[V4] \${name}\`, () => {});
    test.skip('[V5] no', () => {});
    describe('[V6] no', () => {});
    other('[V7] no'); // test('[V8] no')
  `;
  const read = readTitles('x.test.ts', source).map(({ text, proves }) => [readIds(text), proves]);
  expect(read).toEqual([
    [['V1'], true],
    [['V2', 'V3'], true],
    [['V4'], true],
    [['V5'], false],
    [['V6'], false],
  ]);
});
