// What every Python form of a document is made of: classes for its models, steps, and a state for each scenario.
import type { StepModel, Value } from '#engine';
import { freeName, type PortableStep, toPortable, withSettings } from '../portable-steps.ts';
import { isClassPath, moduleOf } from '../pyswark/class-path.ts';
import type { StepLibrary } from '../step-library.ts';
import type { WorkflowDocument } from '../workflow-document.ts';
import { type PythonClass, toPythonClass } from './python-class.ts';
import { className, packageName, snakeName } from './python-names.ts';

export interface PythonStep {
  /** What stands above it: its title and its note. */
  readonly comment: string;
  /** A class of the program, or the path of one that is elsewhere. */
  readonly model: PythonClass | string;
  readonly inputs: readonly (readonly [slot: string, field: string])[];
  readonly outputs: readonly (readonly [key: string, slot: string])[];
}

export interface PythonState {
  readonly scenario: string;
  /** Free as a name of a function, a module and, in capitals, a constant. */
  readonly name: string;
  readonly mutable: boolean;
  readonly values: readonly (readonly [slot: string, value: Value])[];
  /** Slots that stand for literal values of fields. */
  readonly settings: readonly string[];
}

export interface PythonProgram {
  readonly title: string;
  readonly notes: string;
  readonly package: string;
  readonly classes: readonly PythonClass[];
  readonly steps: readonly PythonStep[];
  readonly states: readonly PythonState[];
  /** Disabled steps, which are not in it. */
  readonly leftOut: readonly string[];
}

export function toPythonProgram(document: WorkflowDocument, library: StepLibrary): PythonProgram {
  const { steps, settings, disabled } = toPortable(document, library);
  const classes = classesOf(steps);
  const taken = new Set(
    steps.flatMap(({ source, inputs }) => [...namesOf(inputs, 0), ...namesOf(source.outputs, 1)]),
  );
  for (const { values } of document.scenarios) for (const [slot] of values) taken.add(slot);
  const placed = steps.flatMap((step) => toPythonSteps(step, classes.of(step), taken));
  const copies = placed.some(({ model }) => model === COPY_MODEL);
  const names = new Set<string>();
  return {
    title: document.name,
    notes: document.notes ?? '',
    package: packageName(document.name),
    classes: copies ? [...classes.all, COPY_MODEL] : classes.all,
    steps: placed,
    states: document.scenarios.map(({ name, mutable, values }) => ({
      scenario: name,
      name: snakeName(name, 'scenario', names),
      mutable,
      values: withSettings(values, settings),
      settings: settings.map(({ slot }) => slot),
    })),
    leftOut: disabled.map((step) => step.title ?? step.id),
  };
}

function namesOf(pairs: readonly (readonly [string, string | readonly string[]])[], side: 0 | 1): string[] {
  return pairs.flatMap((pair) => pair[side]);
}

interface Classes {
  readonly all: readonly PythonClass[];
  of(step: PortableStep): PythonClass | string;
}

/** One class for each model; a class path that came from Python is left where it is. */
function classesOf(steps: readonly PortableStep[]): Classes {
  const byRef = new Map<string, PortableStep[]>();
  for (const step of steps) {
    const { model } = step.placed;
    if (model.kind === 'unknown-model' && isClassPath(model.ref)) continue;
    byRef.set(model.ref, [...(byRef.get(model.ref) ?? []), step]);
  }
  const [names, modules] = [new Set([COPY_MODEL.name.toLowerCase()]), new Set([COPY_MODEL.module])];
  const made = new Map<string, PythonClass>();
  for (const [ref, uses] of byRef) {
    const known = uses[0]?.placed.model;
    const model: StepModel | undefined = known?.kind === 'step-model' ? known : undefined;
    const name = className(model?.name ?? ref.replace(/@\d+$/, ''), names);
    made.set(ref, toPythonClass(name, snakeName(moduleOf(name), 'model', modules), ref, model, uses));
  }
  return {
    all: [...made.values()],
    of: ({ placed: { model } }) => made.get(model.ref) ?? model.ref,
  };
}

const COPY_MODEL: PythonClass = {
  name: 'CopyModel',
  module: 'copy_value',
  imports: ['from typing import Any'],
  lines: [
    'class CopyModel( base.BaseModel ):',
    '    """Gives a slot a second name: pyswark wires a slot to one field of a step, and an output to one slot."""',
    '    value: Any',
    '',
    '    def run( self ):',
    "        return { 'value': self.value }",
  ],
  missing: false,
};

/** The step, with a copy before it for each further field of a slot, and after it for each further slot of an output. */
function toPythonSteps(
  { source, placed, inputs }: PortableStep,
  model: PythonClass | string,
  taken: Set<string>,
): PythonStep[] {
  const before: PythonStep[] = [];
  const after: PythonStep[] = [];
  const given = new Map<string, string>();
  const made = new Map<string, string>();
  const copy = (from: string, to: string): PythonStep => ({
    comment: '',
    model: COPY_MODEL,
    inputs: [[from, 'value']],
    outputs: [['value', to]],
  });
  for (const [slot, fields] of inputs) {
    for (const field of [fields].flat()) {
      if (!given.has(slot)) given.set(slot, field);
      else {
        const name = freeName(slot, taken);
        before.push(copy(slot, name));
        given.set(name, field);
      }
    }
  }
  for (const [key, slots] of source.outputs) {
    for (const slot of [slots].flat()) {
      const first = made.get(key);
      if (first === undefined) made.set(key, slot);
      else after.push(copy(first, slot));
    }
  }
  const title = source.title ?? placed.title;
  const comment = source.note === undefined ? title : `${title}\n${source.note}`;
  return [...before, { comment, model, inputs: [...given], outputs: [...made] }, ...after];
}
