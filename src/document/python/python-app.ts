// A package in the layout of pyswark's applications: steps, workflows, states and a runner, in a zip.
import { strToU8, zipSync } from 'fflate';
import { pythonComment, pythonString } from './python-literal.ts';
import type { PythonProgram } from './python-program.ts';
import { mergedImports, stateFunction, workflowCode } from './python-script.ts';

/** The files of the package by their path, in the order of reading. */
export function pythonApp(program: PythonProgram): Readonly<Record<string, string>> {
  const { package: top, classes, steps, states, title, notes, leftOut } = program;
  const files: [path: string, text: string][] = [
    ['__init__.py', `${pythonComment(notes === '' ? title : `${title}\n\n${notes}`)}\n`],
    ['__main__.py', `from ${top}.runner import main\n\nprint( main.create().run() )\n`],
    ['steps/__init__.py', ''],
    ...classes.map(({ module, imports, lines }): [string, string] => {
      const head = mergedImports([...imports, 'from pyswark.lib.pydantic import base']).join('\n');
      return [`steps/${module}.py`, `${head}\n\n\n${lines.join('\n')}\n`];
    }),
    ['workflows/__init__.py', ''],
    [
      'workflows/main.py',
      [
        'from pyswark.workflow.workflow import Workflow',
        'from pyswark.workflow.step import Step',
        ...classes.map(({ module, name }) => `from ${top}.steps.${module} import ${name}`),
        '',
        '',
        ...leftOut.map((step) => pythonComment(`Left out, since it is disabled: ${step}`)),
        workflowCode(steps, ({ name }) => name),
        '',
      ].join('\n'),
    ],
    ['states/__init__.py', ''],
    ...states.map((state): [string, string] => [
      `states/${state.name}.py`,
      `from pyswark.workflow.state import State\n\n\n${stateFunction('create', state)}\n\n\n${constant(state.name)} = create()\n`,
    ]),
    ['runner/__init__.py', ''],
    ['runner/main.py', runnerFile(program)],
  ];
  return Object.fromEntries(files.map(([path, text]) => [`${top}/${path}`, text]));
}

/** The same program gives the same bytes. */
export function pythonAppZip(program: PythonProgram): Uint8Array {
  const entries = Object.entries(pythonApp(program)).map(([path, text]) => [path, strToU8(text)] as const);
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: new Date(1980, 0, 2) });
}

function constant(name: string): string {
  return name.toUpperCase();
}

function runnerFile({ package: top, states }: PythonProgram): string {
  const refs = states.map(({ scenario, name }) => {
    const ref = pythonString(`python://${top}.states.${name}.${constant(name)}`);
    return `    ${pythonString(scenario)}: ${ref},`;
  });
  return [
    'from pyswark.workflow.runner import Runner',
    '',
    '',
    'STATES = {',
    ...refs,
    '}',
    '',
    '',
    `def create( scenario=${pythonString(states[0]?.scenario ?? '')} ):`,
    '    """A new runner of the workflow, on the initial state of a scenario."""',
    '    return Runner(',
    `        workflow = ${pythonString(`python://${top}.workflows.main.WORKFLOW`)},`,
    '        state    = STATES[ scenario ],',
    '    )',
    '',
  ].join('\n');
}
