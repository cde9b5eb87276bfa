// Finds the browser that the tests, the benchmarks and the screenshots run in. In this order: the one that
// SLOTFLOW_BROWSER or CHROME_PATH names, a Chromium or Chrome on this machine, the one that Playwright has
// downloaded, and, on Debian as root, the distribution's own package, installed on the spot.
// Run by itself it prints the path: node --import @oxc-node/core/register scripts/find-browser.ts
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';

// The shell is the same browser without windows, and starts a page in half the time.
const COMMANDS = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
];

const HELP = `No Chromium or Chrome was found. One of these helps:
  - install Chromium or Chrome
  - npx playwright install --with-deps chromium
  - SLOTFLOW_BROWSER=/path/to/chrome npm test`;

/** What keeps Chromium quiet and reproducible, and lets it start as root. */
export const browserArguments: readonly string[] = [
  ...(isRoot() ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The path of a browser that starts. Throws, with what to do, when there is none. */
export function findBrowser(): string {
  const path = fromEnvironment() ?? onThisMachine() ?? fromPlaywright() ?? installOnDebian();
  if (path === undefined) throw new Error(HELP);
  process.env.SLOTFLOW_BROWSER = path; // Playwright's workers read the configuration again and need not search
  return path;
}

function fromEnvironment(): string | undefined {
  for (const name of ['SLOTFLOW_BROWSER', 'CHROME_PATH']) {
    const path = process.env[name];
    if (!path) continue;
    if (!existsSync(path)) throw new Error(`${name} names ${path}, but there is no such file.`);
    return path;
  }
  return undefined;
}

function onThisMachine(): string | undefined {
  return placesOn(process.platform).find((path) => existsSync(path) && starts(path));
}

function placesOn(platform: NodeJS.Platform): string[] {
  if (platform === 'darwin') {
    const apps = ['/Applications', join(process.env.HOME ?? '', 'Applications')];
    return apps.flatMap((folder) => [
      join(folder, 'Google Chrome.app/Contents/MacOS/Google Chrome'),
      join(folder, 'Chromium.app/Contents/MacOS/Chromium'),
    ]);
  }
  if (platform === 'win32') {
    const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
    return roots.flatMap((root) =>
      root
        ? [join(root, 'Google/Chrome/Application/chrome.exe'), join(root, 'Chromium/Application/chrome.exe')]
        : [],
    );
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)));
}

/** Ubuntu's chromium-browser is often a script that only asks for a snap. On Windows the question opens a window. */
function starts(path: string): boolean {
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

function fromPlaywright(): string | undefined {
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

function installOnDebian(): string | undefined {
  if (!(isRoot() && isDebian())) return undefined;
  console.error('No Chromium or Chrome was found, so Debian’s package is being installed.');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const command of [['update'], ['install', '--yes', '--no-install-recommends', 'chromium']]) {
    // stdout belongs to whoever asked for the path
    const { status } = spawnSync('apt-get', ['--quiet', ...command], { env, stdio: ['ignore', 2, 2] });
    if (status !== 0) {
      console.error(`apt-get ${command[0]} did not succeed.`);
      return undefined;
    }
  }
  return onThisMachine();
}

/** Not its descendants: Ubuntu's package of that name installs a snap. */
function isDebian(): boolean {
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    console.log(findBrowser());
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
