import type { Field, StepModel, ValueType } from '#engine';
import type { PortableStep } from '../portable-steps.ts';
import { pythonComment, pythonDocstring, pythonLiteral, pythonString } from './python-literal.ts';
import { fieldName } from './python-names.ts';

export interface PythonClass {
  readonly name: string;
  /** Its file, without the ending. */
  readonly module: string;
  readonly imports: readonly string[];
  readonly lines: readonly string[];
  /** Whether its body still has to be written. */
  readonly missing: boolean;
}

const TYPES: Readonly<Record<ValueType, string>> = {
  number: 'Union[ int, float ]', // an int stays one
  integer: 'int',
  text: 'str',
  boolean: 'bool',
  list: 'list',
  object: 'dict',
  table: 'Any',
  file: 'Any',
  null: 'None',
  any: 'Any',
};

/** `uses` are the steps of the model: without a definition they say which fields and outputs there are. */
export function toPythonClass(
  name: string,
  module: string,
  ref: string,
  model: StepModel | undefined,
  uses: readonly PortableStep[],
): PythonClass {
  const fields = model?.fields ?? wiredFields(uses);
  const keys = model?.outputs.map(({ key }) => key) ?? wiredKeys(uses);
  const taken = new Set<string>();
  const declared = fields.map((field) => declare(field, taken));
  const missing = model?.python === undefined;
  const body = missing ? missingBody(name, ref, keys) : (model.python ?? '');
  const lines = [
    `class ${name}( base.BaseModel ):`,
    ...(model === undefined || model.summary === '' ? [] : [`    ${pythonDocstring(model.summary)}`]),
    ...(missing ? [pythonComment(`TO BE WRITTEN: there is no Python text of ${ref}.`, 1)] : []),
    ...declared.map((line) => `    ${line}`),
    ...(declared.length === 0 ? [] : ['']),
    '    def run( self ):',
    ...body.split('\n').map((line) => (line === '' ? '' : `        ${line}`)),
  ];
  const text = lines.join('\n');
  const typing = ['Any', 'Union'].filter((word) => declared.some((line) => line.includes(`: ${word}`)));
  return {
    name,
    module,
    imports: [
      ...(typing.length === 0 ? [] : [`from typing import ${typing.join(', ')}`]),
      ...(/ = Field\(/.test(text) ? ['from pydantic import Field'] : []),
    ],
    lines,
    missing,
  };
}

type Declared = Pick<Field, 'name' | 'type' | 'default'>;

/** `a: int = 0`; a field whose name Python does not take has another one, and its own as an alias. */
function declare({ name, type, default: otherwise }: Declared, taken: Set<string>): string {
  const attribute = fieldName(name, taken);
  const value = otherwise === undefined ? undefined : pythonLiteral(otherwise, 1);
  const typed = `${attribute}: ${TYPES[type]}`;
  if (attribute === name) return value === undefined ? typed : `${typed} = ${value}`;
  const alias = `alias=${pythonString(name)}`;
  return `${typed} = Field( ${value === undefined ? alias : `default=${value}, ${alias}`} )`;
}

function wiredFields(uses: readonly PortableStep[]): Declared[] {
  const names = new Set(uses.flatMap(({ inputs }) => inputs.flatMap(([, fields]) => fields)));
  return [...names].map((name) => ({ name, type: 'any' }));
}

function wiredKeys(uses: readonly PortableStep[]): string[] {
  return [...new Set(uses.flatMap(({ source }) => source.outputs.map(([key]) => key)))];
}

function missingBody(name: string, ref: string, keys: readonly string[]): string {
  const gives = keys.length === 0 ? 'an empty dict' : `a dict with ${keys.join(', ')}`;
  return `raise NotImplementedError( ${pythonString(`${name} has no Python text (${ref}): return ${gives}`)} )`;
}
