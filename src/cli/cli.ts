// Workflows on the command line: npm run -s cli -- COMMAND …
import { readFileSync, writeFileSync } from 'node:fs';
import { runCommand } from './commands/run-command.ts';

process.exitCode = await runCommand(process.argv.slice(2), {
  // A name of `-` is what is typed, or piped in.
  read: (path) => readFileSync(path === '-' ? 0 : path, 'utf8'),
  write: (path, content) => writeFileSync(path, content),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
