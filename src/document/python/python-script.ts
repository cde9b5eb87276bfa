// A script in the layout of pyswark's own example: step models, WORKFLOW, make_state, a Runner, prints.
import type { ValuePair } from '../workflow-document.ts';
import { pythonComment, pythonDict, pythonLiteral, pythonString } from './python-literal.ts';
import type { PythonProgram, PythonState, PythonStep } from './python-program.ts';

/** A part of a program: prose, and the Python text under it. */
export interface PythonCell {
  readonly prose: string;
  readonly code: string;
}

/** One file that runs by itself; `scenario` is the one it runs. */
export function pythonScript(program: PythonProgram, scenario: string): string {
  const cells = pythonCells(program, scenario).map(
    ({ prose, code }) => `# %%\n${pythonComment(prose)}\n\n${code}`,
  );
  return `${cells.join('\n\n\n')}\n`;
}

export function pythonCells(program: PythonProgram, scenario: string): PythonCell[] {
  const { title, notes, classes, states } = program;
  const chosen = states.find((state) => state.scenario === scenario) ?? (states[0] as PythonState);
  const imports = new Set([
    'from pyswark.lib.pydantic import base',
    ...classes.flatMap((one) => one.imports),
  ]);
  return [
    {
      prose: notes === '' ? title : `${title}\n\n${notes}`,
      code: mergedImports([...imports]).join('\n'),
    },
    ...classes.map(({ name, lines, missing }) => ({
      prose: missing ? `${name} has to be written before this runs.` : `The step model ${name}.`,
      code: lines.join('\n'),
    })),
    {
      prose: workflowProse(program),
      code: `from pyswark.workflow.workflow import Workflow\nfrom pyswark.workflow.step import Step\n\n${workflowCode(program.steps, ({ name }) => name)}`,
    },
    {
      prose: 'The initial state, new each time.',
      code: `from pyswark.workflow.state import State\n\n\n${states.map((state) => stateFunction(functionName(state, chosen), state)).join('\n\n\n')}`,
    },
    {
      prose: 'A Runner runs the workflow on the state, and keeps both.',
      code: runCode(program, functionName(chosen, chosen)),
    },
    {
      prose: 'A rerun skips every step whose inputs are the same as before. The counters go on.',
      code: [
        `result = runner.rerun()`,
        `print( "rerun result:", result )`,
        `print( "stepsRan:    ", runner.rerunWorkflow.stepsRan )`,
        `print( "stepsSkipped:", runner.rerunWorkflow.stepsSkipped )`,
      ].join('\n'),
    },
  ];
}

/** `from typing import Any` and `from typing import Union` become one line. */
export function mergedImports(lines: readonly string[]): string[] {
  const byModule = new Map<string, Set<string>>();
  for (const line of lines) {
    const [, module = '', names = ''] = /^from (\S+) import (.*)$/.exec(line) ?? [];
    const known = byModule.get(module) ?? new Set();
    for (const name of names.split(', ')) known.add(name);
    byModule.set(module, known);
  }
  return [...byModule].map(([module, names]) => `from ${module} import ${[...names].sort().join(', ')}`);
}

function functionName(state: PythonState, chosen: PythonState): string {
  return state === chosen ? 'make_state' : `make_state_${state.name}`;
}

function workflowProse({ leftOut }: PythonProgram): string {
  const left = leftOut.map((title) => `Left out, since it is disabled: ${title}`);
  return ['The steps, each wired to slots of the state.', ...left].join('\n');
}

/** `nameOf` says how a class is called where this stands. */
export function workflowCode(
  steps: readonly PythonStep[],
  nameOf: (model: Exclude<PythonStep['model'], string>) => string,
): string {
  const texts = steps.map(({ comment, model, inputs, outputs }) =>
    [
      ...(comment === '' ? [] : [pythonComment(comment, 1)]),
      '    Step(',
      `        model   = ${typeof model === 'string' ? pythonString(model) : nameOf(model)},`,
      `        inputs  = ${mapping(inputs)},`,
      `        outputs = ${mapping(outputs)},`,
      '    ),',
    ].join('\n'),
  );
  return texts.length === 0
    ? 'WORKFLOW = Workflow( steps=[] )'
    : `WORKFLOW = Workflow( steps=[\n${texts.join('\n')}\n])`;
}

function mapping(pairs: readonly (readonly [string, string])[]): string {
  return pythonDict(
    pairs.map(([from, to]) => [from, pythonString(to)]),
    2,
  );
}

export function stateFunction(name: string, { scenario, mutable, values, settings }: PythonState): string {
  return [
    `def ${name}():`,
    pythonComment(`The scenario ${scenario}.`, 1),
    ...(settings.length === 0 ? [] : [pythonComment(`Literal values of steps: ${settings.join(', ')}`, 1)]),
    `    return State( backend=${backend(values)}${mutable ? ', mutable=True' : ''} )`,
  ].join('\n');
}

function backend(values: readonly ValuePair[]): string {
  return pythonDict(
    values.map(([slot, value]) => [slot, pythonLiteral(value, 2)]),
    1,
  );
}

function runCode({ steps }: PythonProgram, makeState: string): string {
  const written = new Set(steps.flatMap(({ outputs }) => outputs.map(([, slot]) => slot)));
  return [
    'from pyswark.workflow.runner import Runner',
    '',
    `runner = Runner( workflow=WORKFLOW, state=${makeState}() )`,
    'result = runner.run()',
    'print( "result:", result )',
    '',
    'wf = runner.rerunWorkflow',
    'print( "stepsRan:    ", wf.stepsRan )',
    'print( "stepsSkipped:", wf.stepsSkipped )',
    ...[...written].map(
      (slot) =>
        `print( ${pythonString(`state[${slot}]:`)}, runner.rerunState.extract( ${pythonString(slot)} ))`,
    ),
  ].join('\n');
}
