// Checks that imports follow the arrows between the folders of `src`. It reads the syntax tree, not the text, so
// that a type import, a dynamic import, a worker's address and a re-export all count, and a comment does not.
import { posix } from 'node:path';
import { type Expression, parseSync, type StringLiteral, type TemplateLiteral, Visitor } from 'oxc-parser';

export interface SourceFile {
  /** From the top of the project, with `/`: `src/engine/plan.ts`. */
  readonly path: string;
  readonly text: string;
}

interface Import {
  readonly specifier: string;
  /** The whole import goes away when the types do. `import { type A }` stays, as an import for effect. */
  readonly typeOnly: boolean;
  readonly reExport: boolean;
  readonly start: number;
}

interface Arrows {
  readonly values: readonly string[];
  readonly types?: readonly string[];
}

const EVERYTHING: Arrows = {
  values: [
    'engine',
    'steps',
    'document',
    'persistence',
    'sharing',
    'wording',
    'editor',
    'features',
    'ui',
    'cli',
    'app',
  ],
};

/** The table of CONTRIBUTING.md. What a folder may not use as a value it may still use as a type, if listed. */
const ARROWS: Readonly<Record<string, Arrows>> = {
  engine: { values: [] },
  ui: { values: [] },
  steps: { values: ['engine'] },
  document: { values: ['engine'] },
  persistence: { values: ['document'], types: ['engine'] },
  sharing: { values: ['document'], types: ['engine'] },
  wording: { values: [], types: ['engine', 'document', 'persistence', 'sharing'] },
  editor: { values: ['document', 'engine'] },
  features: { values: ['editor', 'document', 'engine', 'persistence', 'sharing', 'wording', 'ui'] },
  app: EVERYTHING,
  cli: EVERYTHING,
};

const WITHOUT_REACT = ['engine', 'cli'];
const REACT = /^(@mantine|@xyflow|@tabler)\/|react/;

/** Time, randomness and cancelling come into the engine as parameters; these would let them in by the back. */
const NOT_IN_ENGINE = [
  'console',
  'performance',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'structuredClone',
  'AbortController',
  'AbortSignal',
];

/** One sentence for each violation, in the order of the files. */
export function checkArchitecture(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const { program, errors } = parseSync(file.path, file.text);
    if (errors[0]) return [`${file.path} does not parse: ${errors[0].message}`];
    const area = areaOf(file.path);
    if (area === undefined) return [`${file.path}: this folder is not on the map`];
    const at = (start: number) => `${file.path}:${file.text.slice(0, start).split('\n').length}`;
    const { imports, engineFaults } = readSyntax(program);
    const faults = imports.flatMap((found) => {
      const fault = judge(file.path, area, found);
      return fault === undefined ? [] : [{ start: found.start, fault: `${found.specifier}: ${fault}` }];
    });
    if (area === 'engine' && !isTest(file.path)) faults.push(...engineFaults);
    return faults.map(({ start, fault }) => `${at(start)} ${fault}`);
  });
}

/** `engine`, `features/canvas`, `e2e`, or '' for the tests that stand in `src` itself; undefined: not on the map. */
function areaOf(path: string): string | undefined {
  const [top, folder = '', name = ''] = path.split('/');
  if (top === 'e2e') return 'e2e';
  if (top !== 'src') return undefined;
  if (folder === 'testing' || !path.slice('src/'.length).includes('/')) return isTest(path) ? '' : undefined;
  if (!(folder in ARROWS)) return undefined;
  return folder === 'features' ? `features/${name}` : folder;
}

function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || path.includes('/testing/');
}

function judge(from: string, area: string, found: Import): string | undefined {
  const { specifier } = found;
  if (specifier.startsWith('/')) return 'an import is relative or goes through a front door';
  if (specifier.startsWith('.')) return judgeRelative(from, area, found);
  if (specifier.startsWith('#')) return judgeDoor(from, area, found);
  const react = WITHOUT_REACT.includes(area) && REACT.test(specifier);
  return react ? `${area} does without React` : undefined;
}

function judgeRelative(from: string, area: string, { specifier }: Import): string | undefined {
  const target = posix.join(posix.dirname(from), specifier.replace(/\?.*$/, ''));
  const inSrc = target.startsWith('src/');
  if (area === 'e2e') return inSrc ? 'e2e imports nothing from src' : undefined;
  if (!inSrc) return 'src imports nothing from outside of it';
  if (target.includes('/testing/')) {
    if (!isTest(from)) return 'only tests import from testing';
    if (areaOf(target) === area) return undefined;
    return judgeArrow(from, area, areaOf(target), true);
  }
  if (area === '') return undefined;
  if (areaOf(target) !== area) return 'another folder is imported through its front door';
  return /^index\.tsx?$/.test(target.slice(`src/${area}/`.length))
    ? 'inside a folder, import the file and not the front door'
    : undefined;
}

function judgeDoor(
  from: string,
  area: string,
  { specifier, typeOnly, reExport }: Import,
): string | undefined {
  if (area === 'e2e') return 'e2e imports nothing from src';
  const target = specifier.slice(1);
  const isDoor = target.startsWith('features/') ? target.split('/').length === 2 : target in ARROWS;
  if (!isDoor) return 'there is no such front door';
  if (target === area) return 'inside a folder, import the file and not the front door';
  if (reExport && /\/index\.tsx?$/.test(from)) return 'a front door exports only what its own folder holds';
  return judgeArrow(from, area, target, typeOnly);
}

/** A test may use as a value what the code beside it may use as a type: it has to make such values. */
function judgeArrow(
  from: string,
  area: string,
  target: string | undefined,
  typeOnly: boolean,
): string | undefined {
  const kindOf = (folder: string) => folder.split('/')[0] ?? '';
  const arrows = area === '' ? EVERYTHING : ARROWS[kindOf(area)];
  if (arrows === undefined || target === undefined || target === '') return undefined;
  if (arrows.values.includes(kindOf(target))) return undefined;
  if (!arrows.types?.includes(kindOf(target))) return `${area} may not import ${target}`;
  return typeOnly || isTest(from)
    ? undefined
    : `${area} may import only types of ${target}, by \`import type\``;
}

type Program = ReturnType<typeof parseSync>['program'];

function readSyntax(program: Program) {
  const imports: Import[] = [];
  const engineFaults: { readonly start: number; readonly fault: string }[] = [];
  const names = new Set<number>(); // identifiers that name a member and refer to nothing by themselves
  const note = (start: number, specifier: string | undefined, more: Partial<Import> = {}) => {
    if (specifier === undefined)
      engineFaults.push({ start, fault: 'the engine imports by plain names only' });
    else imports.push({ start, specifier, typeOnly: false, reExport: false, ...more });
  };
  const faultAt = (start: number, name: string) => {
    engineFaults.push({
      start,
      fault: `${name}: the engine is handed what it needs and reaches for nothing`,
    });
  };

  new Visitor({
    ImportDeclaration: ({ start, source, importKind }) =>
      note(start, source.value, { typeOnly: importKind === 'type' }),
    ExportNamedDeclaration: ({ start, source, exportKind }) => {
      if (source) note(start, source.value, { typeOnly: exportKind === 'type', reExport: true });
    },
    ExportAllDeclaration: ({ start, source, exportKind }) =>
      note(start, source.value, { typeOnly: exportKind === 'type', reExport: true }),
    TSImportType: ({ start, source }) => note(start, source.value, { typeOnly: true }),
    ImportExpression: ({ start, source }) => note(start, textOf(source)),
    NewExpression: ({ start, callee, arguments: [first] }) => {
      if (callee.type !== 'Identifier') return;
      if (callee.name === 'Date' && first === undefined) faultAt(start, 'new Date()');
      // new URL('./engine-worker.ts', import.meta.url), which Vite follows as an import
      const address = callee.name === 'URL' && first !== undefined ? textOf(first) : undefined;
      if (address?.startsWith('.') && /\.tsx?$/.test(address)) note(start, address);
    },
    CallExpression: ({ start, callee, arguments: given }) => {
      if (callee.type === 'Identifier' && callee.name === 'Date') faultAt(start, 'Date()');
      if (callee.type !== 'MemberExpression' || callee.object.type !== 'MetaProperty') return;
      for (const pattern of given) if (pattern.type === 'Literal') note(start, textOf(pattern)); // import.meta.glob
    },
    MemberExpression: ({ start, object, property, computed }) => {
      if (computed || property.type !== 'Identifier') return;
      names.add(property.start);
      if (object.type !== 'Identifier') return;
      const path = `${object.name}.${property.name}`;
      if (path === 'Date.now' || path === 'Math.random') faultAt(start, path);
      if (object.name === 'globalThis' && NOT_IN_ENGINE.includes(property.name)) faultAt(start, path);
    },
    Property: ({ key, computed, shorthand }) => {
      if (!computed && !shorthand) names.add(key.start);
    },
    PropertyDefinition: ({ key, computed }) => {
      if (!computed) names.add(key.start);
    },
    MethodDefinition: ({ key, computed }) => {
      if (!computed) names.add(key.start);
    },
    TSPropertySignature: ({ key }) => {
      names.add(key.start);
    },
    TSMethodSignature: ({ key }) => {
      names.add(key.start);
    },
    Identifier: ({ start, name }) => {
      if (!NOT_IN_ENGINE.includes(name) || names.has(start)) return;
      names.add(start); // `{ console }` is a key and a reference in one place
      faultAt(start, name);
    },
  }).visit(program);
  return { imports, engineFaults };
}

function textOf(
  node: Expression | StringLiteral | TemplateLiteral | { readonly type: string },
): string | undefined {
  if ('value' in node && typeof node.value === 'string') return node.value;
  return 'quasis' in node && node.quasis.length === 1 ? node.quasis[0]?.value.raw : undefined;
}
