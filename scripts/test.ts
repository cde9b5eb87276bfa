// Runs the checks and the tests one after the other, goes on after a failure so that one run shows them all,
// and ends with the line `N passed, N failed`: each check counts once, each test as its runner reported it.
//   npm test         everything
//   npm run check    all but the browser tests and most unit tests: format, lint, types, unused code,
//                    import arrows, rules, build and size
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type Counts,
  countPlaywright,
  countVitest,
  describeCounts,
  type RunnerOutcome,
  sumCounts,
  toOutcome,
} from './count-tests.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const REPORTS = join(ROOT, 'test-results');
const UNIT_REPORT = join(REPORTS, 'unit.json');
const BROWSER_REPORT = join(REPORTS, 'e2e.json');

const PASSED: Counts = { passed: 1, failed: 0, skipped: 0 };
const FAILED: Counts = { passed: 0, failed: 1, skipped: 0 };

const summary: { readonly name: string; readonly outcome: RunnerOutcome; readonly seconds: number }[] = [];

mkdirSync(REPORTS, { recursive: true });
if (process.argv.includes('check')) {
  await runChecks();
  await runUnitTests('Architecture', ['src/architecture.test.ts', 'src/spec.test.ts']);
  if (await build()) await runSizeLimit();
} else {
  await runChecks();
  await runUnitTests('Unit tests', []);
  if (await build()) {
    await runSizeLimit();
    await runBrowserTests();
  }
}
printSummary();

async function runChecks(): Promise<void> {
  await step('Biome', () => runCheck('biome', ['ci', ...(process.stdout.isTTY ? [] : ['--colors=off'])]));
  await step('TypeScript', () => runCheck('tsc', ['--build']));
  await step('Knip', () => runCheck('knip', []));
}

async function runSizeLimit(): Promise<void> {
  const bin = join(ROOT, 'node_modules/size-limit/bin.js');
  await step('Size', () => runCheck('node', ['--import', '@oxc-node/core/register', bin]));
}

/** A build that works proves nothing and counts for nothing; one that does not is a failure. */
async function build(): Promise<boolean> {
  let built = false;
  await step('Build', async () => {
    built = (await run('vite', ['build', '--logLevel', 'warn'])) === 0;
    if (built) return { passed: 0, failed: 0, skipped: 0 };
    return { ...FAILED, trouble: 'what needs the build did not run' };
  });
  return built;
}

async function runUnitTests(name: string, files: readonly string[]): Promise<void> {
  await step(name, async () => {
    rmSync(UNIT_REPORT, { force: true });
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`];
    const exitCode = await run('vitest', ['run', ...reporters, ...files]);
    return toOutcome(exitCode, readReport(UNIT_REPORT, countVitest));
  });
}

async function runBrowserTests(): Promise<void> {
  await step('Browser tests', async () => {
    rmSync(BROWSER_REPORT, { force: true });
    const exitCode = await run('playwright', ['test'], { E2E_PORT: String(await findFreePort()) });
    return toOutcome(exitCode, readReport(BROWSER_REPORT, countPlaywright));
  });
}

async function runCheck(command: string, args: readonly string[]): Promise<Counts> {
  return (await run(command, args)) === 0 ? PASSED : FAILED;
}

async function step(name: string, action: () => Promise<RunnerOutcome>): Promise<void> {
  console.log(`\n▸ ${name}`);
  const start = performance.now();
  const outcome = await action();
  summary.push({ name, outcome, seconds: (performance.now() - start) / 1000 });
}

/** Resolves to the exit code; a command that cannot start, or that a signal ended, has a code too. */
function run(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<number> {
  const path = [join(ROOT, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...env, PATH: path },
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32', // there the commands are scripts, which only a shell runs
    });
    child.once('error', (error) => {
      console.error(`${command} did not start: ${error.message}`);
      resolve(127);
    });
    child.once('exit', (code, signal) => {
      if (signal) console.error(`${command} was ended by ${signal}.`);
      resolve(code ?? 128);
    });
  });
}

function readReport<Report>(file: string, count: (report: Report) => Counts): Counts | undefined {
  try {
    return count(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined; // missing or cut off, both of which toOutcome words
  }
}

/** Two copies of the project can be tested at the same time. */
function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

function printSummary(): void {
  console.log('');
  for (const { name, outcome, seconds } of summary) {
    const trouble = outcome.trouble === undefined ? '' : ` (${outcome.trouble})`;
    const mark = outcome.failed > 0 ? '✗' : '✓';
    const time = `${seconds.toFixed(1)} s`.padStart(7);
    console.log(`${mark} ${name.padEnd(14)} ${time}  ${describeCounts(outcome)}${trouble}`);
  }
  const total = sumCounts(summary.map(({ outcome }) => outcome));
  if (total.failed > 0) process.exitCode = 1;
  console.log(`\n${describeCounts(total)}`);
}
