import { documentToText } from '#document';
import { openLink, readText } from './open-file.ts';
import type { CommandOptions } from './run-command.ts';
import type { ExitCode, Terminal } from './terminal.ts';

export function decode(link: string, _options: CommandOptions, terminal: Terminal): ExitCode {
  const { document } = openLink(link === '-' ? readText(link, terminal) : link);
  terminal.out(documentToText(document));
  return 0;
}
