import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const readme = readFileSync('README.md', 'utf8');
const [, section = ''] = readme.split(/<!-- (?:end of )?engine example -->/);

function block(language: string): string | undefined {
  return section.match(new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 's'))?.[1];
}

test('the README shows the engine example as it stands in examples/', () => {
  expect(block('ts')).toBe(readFileSync('examples/arithmetic.ts', 'utf8'));
});

test('the README shows what the engine example prints', () => {
  const arguments_ = ['--import', '@oxc-node/core/register', 'examples/arithmetic.ts'];
  expect(execFileSync(process.execPath, arguments_, { encoding: 'utf8' })).toBe(block('text'));
});
