// The second half of `npm start`: serves the build that the first half made, and shows it to whoever sits here.
//   PORT=5000 npm start    another port
//   --strict-port          fail when the port is in use, rather than take the next one
import open from 'open';
import { serveBuild } from './serve-build.ts';

const port = Number(process.env.PORT || 4173);
const strictPort = process.argv.includes('--strict-port');

if (Number.isInteger(port) && port >= 0 && port <= 65_535) {
  try {
    const server = await serveBuild({ port, strictPort });
    if (port !== 0 && server.port !== port)
      console.log(`Port ${port} is in use, so Slotflow takes ${server.port}.`);
    console.log(`Slotflow is ready: ${server.url}`);
    console.log('Press Ctrl+C to stop it.');
    if (hasDesktop()) await openBrowser(server.url);
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
  }
} else {
  fail(`PORT is a number from 0 to 65535, not “${process.env.PORT}”.`);
}

function hasDesktop(): boolean {
  if (process.env.CI || !process.stdout.isTTY) return false;
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Opening is a courtesy: the address is printed already, so a desktop without a browser is no failure. */
async function openBrowser(url: string): Promise<void> {
  try {
    const opener = await open(url);
    opener.once('error', () => {});
  } catch {
    console.log('No browser could be opened. Open the address by hand.');
  }
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
