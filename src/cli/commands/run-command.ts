// What the command line understands: each command, its help, and how it ends.
import { parseArgs } from 'node:util';
import { convert } from './convert.ts';
import { decode } from './decode.ts';
import { encode } from './encode.ts';
import { run } from './run.ts';
import { type ExitCode, printable, Refusal, type Terminal } from './terminal.ts';

const HELP = `Usage: npm run -s cli -- COMMAND

  encode FILE                  print the link of a workflow
      --without PART,…         leave out layout, notes or values
      --with-secrets           take along values that look like secrets
      --with-results           take along the results that a file of pyswark, or another link, brought
      --list                   say what leaves, and how much of the link it takes
  decode LINK                  print the workflow of a link, or of the end of its address
  convert FILE --to FORM       print it as json, pyswark, state, runner, gluedb, python or notebook, or write a zip
      --scenario NAME          whose starting values are meant (the first one's)
      --out FILE               write to a file; a zip goes to NAME.zip otherwise
  run FILE                     run a workflow, and print its result and why each step ran
      --scenario NAME          whose starting values it starts from (the first one's)
      --json                   print result, state and receipts as JSON

FILE is a workflow, a file of pyswark or a link; - is what is piped in. Exit codes: 0 done, 1 refused or failed, 2 not understood.
`;

const COMMANDS = { encode, decode, convert, run } as const;

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  to: { type: 'string' },
  out: { type: 'string' },
  scenario: { type: 'string' },
  without: { type: 'string' },
  'with-secrets': { type: 'boolean' },
  'with-results': { type: 'boolean' },
  list: { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

export type CommandOptions = ReturnType<typeof parse>['values'];

export async function runCommand(given: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const shown = { ...terminal, err: (text: string) => terminal.err(printable(text)) };
  try {
    const { values, positionals } = understand(given);
    const [name = '', file, ...more] = positionals;
    if (values.help === true || name === 'help') {
      terminal.out(HELP);
      return 0;
    }
    if (!isCommand(name)) {
      throw new Refusal(
        2,
        name === '' ? `Which command?\n\n${HELP}` : `There is no command ${name}. Try --help.`,
      );
    }
    if (file === undefined) throw new Refusal(2, `${name} of what? Try --help.`);
    if (more.length > 0)
      throw new Refusal(2, `${name} takes one file or link, and was given ${positionals.length - 1}.`);
    return await COMMANDS[name](file, values, shown);
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    shown.err(`${thrown.message.trimEnd()}\n`);
    return thrown.code;
  }
}

function isCommand(name: string): name is keyof typeof COMMANDS {
  return Object.hasOwn(COMMANDS, name);
}

function understand(given: readonly string[]) {
  try {
    return parse(given);
  } catch (thrown) {
    throw new Refusal(2, `${(thrown as Error).message} Try --help.`);
  }
}

function parse(given: readonly string[]) {
  return parseArgs({ args: [...given], options: OPTIONS, allowPositionals: true });
}
