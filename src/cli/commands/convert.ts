import { documentToText, type PyswarkForm, type PythonForm, writePyswark, writePython } from '#document';
import { describePyswarkNote } from '#wording';
import { LIBRARY, type Opened, openFile, scenarioNamed } from './open-file.ts';
import type { CommandOptions } from './run-command.ts';
import { type ExitCode, Refusal, type Terminal } from './terminal.ts';

const PYSWARK: Readonly<Record<string, PyswarkForm>> = {
  pyswark: 'workflow',
  state: 'state',
  runner: 'runner',
  gluedb: 'gluedb',
};
const PYTHON: readonly string[] = ['python', 'notebook', 'zip'] satisfies PythonForm[];

export function convert(file: string, options: CommandOptions, terminal: Terminal): ExitCode {
  const { to = '' } = options;
  const forms = ['json', ...Object.keys(PYSWARK), ...PYTHON];
  if (!forms.includes(to)) throw new Refusal(2, `convert --to what? There is ${forms.join(', ')}.`);
  const opened = openFile(file, terminal);
  const { fileName, content } = converted(opened, to, options, terminal);
  const path = options.out ?? (typeof content === 'string' ? undefined : fileName);
  if (path === undefined) terminal.out(content as string);
  else save(path, content, terminal);
  return 0;
}

function converted({ document, memory }: Opened, to: string, options: CommandOptions, terminal: Terminal) {
  const scenario = scenarioNamed(document, options.scenario).name;
  if (to === 'json') return { fileName: '', content: documentToText(document) };
  const form = Object.hasOwn(PYSWARK, to) ? PYSWARK[to] : undefined;
  if (form !== undefined) {
    const now = new Date().toISOString().slice(0, 19);
    const remembered = memory === undefined ? {} : { memory };
    const { text, notes } = writePyswark(document, { form, library: LIBRARY, scenario, now, ...remembered });
    const titles = new Map(document.workflow.steps.map(({ id, title }) => [id, title ?? id]));
    for (const note of notes) terminal.err(`${describePyswarkNote(note, (id) => titles.get(id) ?? id)}\n`);
    return { fileName: '', content: text };
  }
  const { fileName, content, missing } = writePython(document, LIBRARY, to as PythonForm, scenario);
  for (const name of missing) terminal.err(`${name} has no Python text: its run method has to be written.\n`);
  return { fileName, content };
}

function save(path: string, content: string | Uint8Array, terminal: Terminal): void {
  try {
    terminal.write(path, content);
  } catch (thrown) {
    throw new Refusal(2, `Cannot write ${path}: ${(thrown as Error).message}`);
  }
  terminal.err(`Wrote ${path}.\n`);
}
