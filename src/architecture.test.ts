// Fails when an import goes against the arrows (the table stands in CONTRIBUTING.md), and when the checker misses
// a way to go against them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checkArchitecture, type SourceFile } from './testing/check-architecture.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

function readSources(folder: string): SourceFile[] {
  const entries = readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({
      path: file.slice(ROOT.length).replaceAll('\\', '/'),
      text: readFileSync(file, 'utf8'),
    }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

test('every import in src and e2e follows the arrows', () => {
  const sources = [...readSources('src'), ...readSources('e2e')];
  expect(sources.map(({ path }) => path)).toContain('src/engine/index.ts');
  expect(checkArchitecture(sources)).toEqual([]);
});

describe('the checker refuses', () => {
  test.each([
    // the arrows, in each way to write an import
    ['src/engine/plan.ts', "import { parse } from '#document';", 'engine may not import document'],
    ['src/engine/plan.ts', "import type { Parse } from '#document';", 'engine may not import document'],
    ['src/ui/button.tsx', "export { planRun } from '#engine';", 'ui may not import engine'],
    ['src/ui/button.tsx', "export * from '#engine';", 'ui may not import engine'],
    ['src/ui/button.tsx', "import '#engine';", 'ui may not import engine'],
    ['src/document/schema.ts', "const steps = await import('#steps');", 'document may not import steps'],
    ['src/document/schema.ts', 'const steps = await import(`#steps`);', 'document may not import steps'],
    ['src/document/schema.ts', "type Steps = typeof import('#steps');", 'document may not import steps'],
    ['src/steps/index.ts', "import { x } from '#document';", 'steps may not import document'],
    ['src/editor/run-store.ts', "import { x } from '#wording';", 'editor may not import wording'],
    ['src/persistence/store.ts', "import { x } from '#editor';", 'persistence may not import editor'],
    // types only
    ['src/wording/x.ts', "import { planRun } from '#engine';", 'only types of engine'],
    ['src/wording/x.ts', "import { type Plan } from '#engine';", 'only types of engine'],
    ['src/sharing/x.ts', "export { planRun } from '#engine';", 'only types of engine'],
    ['src/persistence/x.ts', "await import('#engine');", 'only types of engine'],
    // features
    ['src/features/canvas/canvas.tsx', "import { x } from '#steps';", 'features/canvas may not import steps'],
    [
      'src/features/canvas/canvas.tsx',
      "import { x } from '#features/files';",
      'may not import features/files',
    ],
    [
      'src/features/canvas/canvas.tsx',
      "import type { X } from '#features/files';",
      'may not import features/files',
    ],
    ['src/features/canvas/canvas.tsx', "import { x } from '../files/index.ts';", 'front door'],
    ['src/app/main.tsx', "import { x } from '#features/canvas/actions';", 'no such front door'],
    // front doors
    ['src/editor/run-store.ts', "import { x } from '../engine/plan.ts';", 'front door'],
    ['src/editor/run-store.ts', "import { x } from '../engine/index.ts';", 'front door'],
    ['src/editor/run-store.ts', "import { x } from './index.ts';", 'not the front door'],
    ['src/editor/edits/move.ts', "import { x } from '../index.ts';", 'not the front door'],
    ['src/editor/edits/move.ts', "import { x } from '#editor';", 'not the front door'],
    ['src/features/canvas/canvas.tsx', "import { x } from './index.ts';", 'not the front door'],
    ['src/app/main.tsx', "import { x } from '#utils';", 'no such front door'],
    ['src/app/main.tsx', "import { x } from '/src/engine/plan.ts';", 'relative or goes through'],
    ['src/editor/index.ts', "export { x } from '#engine';", 'only what its own folder holds'],
    // what Vite follows as well
    [
      'src/editor/client.ts',
      "new Worker(new URL('../app/engine-worker.ts', import.meta.url));",
      'front door',
    ],
    ['src/editor/client.ts', "import Engine from '../app/engine-worker.ts?worker';", 'front door'],
    ['src/features/canvas/canvas.tsx', "import.meta.glob('../../steps/*.ts');", 'front door'],
    // tests
    [
      'src/editor/run-store.ts',
      "import { x } from './testing/any-edit.ts';",
      'only tests import from testing',
    ],
    [
      'src/editor/run-store.ts',
      "import { x } from '../engine/testing/x.ts';",
      'only tests import from testing',
    ],
    [
      'src/engine/plan.test.ts',
      "import { x } from '../editor/testing/any-edit.ts';",
      'may not import editor',
    ],
    ['src/engine/plan.test.ts', "import { x } from '#steps';", 'engine may not import steps'],
    // the outside
    ['src/app/main.tsx', "import { x } from '../../scripts/serve-build.ts';", 'nothing from outside'],
    ['e2e/seed.spec.ts', "import { x } from '../src/engine/index.ts';", 'e2e imports nothing from src'],
    ['e2e/seed.spec.ts', "import type { X } from '#engine';", 'e2e imports nothing from src'],
    ['src/utils/x.ts', '', 'not on the map'],
    ['src/x.ts', '', 'not on the map'],
    // React
    ['src/cli/conformance.ts', "import { useState } from 'react';", 'cli does without React'],
    ['src/engine/plan.ts', "import { Button } from '@mantine/core';", 'engine does without React'],
    ['src/engine/plan.ts', "import { createRoot } from 'react-dom/client';", 'engine does without React'],
    // what the engine may not reach for
    ['src/engine/plan.ts', "console.log('x');", 'console'],
    ['src/engine/plan.ts', 'globalThis.console.log(1);', 'console'],
    ['src/engine/plan.ts', 'const log = { console };', 'console'],
    ['src/engine/plan.ts', 'setTimeout(() => {}, 1);', 'setTimeout'],
    ['src/engine/plan.ts', 'const copy = structuredClone({});', 'structuredClone'],
    ['src/engine/plan.ts', 'const start = performance.now();', 'performance'],
    ['src/engine/plan.ts', 'const start = Date.now();', 'Date.now'],
    ['src/engine/plan.ts', 'const start = new Date();', 'new Date()'],
    ['src/engine/plan.ts', 'const dice = Math.random();', 'Math.random'],
    ['src/engine/plan.ts', 'export function run(signal: AbortSignal) {}', 'AbortSignal'],
    ['src/engine/plan.ts', 'export const load = (name: string) => import(name);', 'plain names only'],
    ['src/engine/plan.ts', 'const = 1;', 'does not parse'],
  ])('%s: %s', (path, text, word) => {
    const violations = checkArchitecture([{ path, text }]);
    expect(violations).toHaveLength(1);
    expect(violations[0]).toContain(word);
  });
});

describe('the checker allows', () => {
  test.each([
    ['src/engine/plan.ts', "import { x } from './step.ts'; import { produce } from 'immer';"],
    ['src/engine/index.ts', "export { planRun } from './plan.ts'; export type { Plan } from './plan.ts';"],
    ['src/engine/plan.ts', '// console.log, import("#steps")\nexport const text = "setTimeout(1)";'],
    ['src/engine/plan.ts', 'export const names = { console: 1, performance: 2 }; names.console;'],
    ['src/engine/plan.ts', 'export interface Times { performance: number; at: Date }'],
    ['src/engine/plan.ts', 'export const day = new Date(0); day.getTime();'],
    [
      'src/engine/plan.test.ts',
      "import { x } from './testing/any-program.ts'; console.log(performance.now());",
    ],
    ['src/engine/testing/any-program.ts', "import { x } from '../plan.ts';"],
    ['src/engine/testing/any-program.ts', "import { x } from './any-value.ts';"],
    ['src/steps/add/add.ts', "import { x } from '#engine';"],
    ['src/wording/describe-failure.ts', "import type { StepFailure } from '#engine';"],
    ['src/wording/describe-failure.ts', "export type { StepFailure } from '#engine';"],
    ['src/wording/describe-failure.test.ts', "import { planRun } from '#engine';"],
    ['src/editor/run-store.test.ts', "import { anyProgram } from '../engine/testing/any-program.ts';"],
    ['src/features/canvas/canvas.tsx', "import { useDocument } from '#editor'; import { Panel } from '#ui';"],
    ['src/features/canvas/canvas.tsx', "import classes from './canvas.module.css';"],
    ['src/features/canvas/nodes/step-node.tsx', "import { x } from '../to-nodes.ts';"],
    ['src/app/main.tsx', "import { x } from '#features/canvas'; import '@mantine/core/styles.css';"],
    ['src/app/engine-client.ts', "new Worker(new URL('./engine-worker.ts', import.meta.url));"],
    ['src/cli/conformance.ts', "import { readFileSync } from 'node:fs'; import { x } from '#steps';"],
    ['src/architecture.test.ts', "import { x } from './testing/check-architecture.ts';"],
    ['e2e/seed.spec.ts', "import { test } from '@playwright/test'; import { x } from './open-seed.ts';"],
  ])('%s: %s', (path, text) => {
    expect(checkArchitecture([{ path, text }])).toEqual([]);
  });
});

test('a violation names its line', () => {
  const text = "import { x } from './step.ts';\n\nimport { y } from '#steps';\n";
  expect(checkArchitecture([{ path: 'src/engine/plan.ts', text }])).toEqual([
    'src/engine/plan.ts:3 #steps: engine may not import steps',
  ]);
});
