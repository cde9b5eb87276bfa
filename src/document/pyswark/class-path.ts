// A step model of pyswark is a Python class, named by its path: `mypkg.steps.add.AddModel`. Ours is `math/add@1`.
import type { StepModel } from '#engine';
import type { InputPair, OutputPair } from '../workflow-document.ts';

const IDENTIFIER = /^[\p{ID_Start}_][\p{ID_Continue}]*$/u;

/** Whether Python could import it: `pkg.module.Class`. */
export function isClassPath(text: string): boolean {
  const parts = text.split('.');
  return parts.length > 1 && parts.every((part) => IDENTIFIER.test(part));
}

/**
 * The model of ours that a class stands for, or undefined: then the step keeps the path and is a placeholder. The class
 * has to be called as the model is, to stand where our exports and pyswark's own example put it, and to have the fields
 * and outputs that are wired. What another package calls AddModel may do anything.
 */
export function modelOfPath(
  path: string,
  inputs: readonly InputPair[],
  outputs: readonly OutputPair[],
  models: readonly StepModel[],
): StepModel | undefined {
  const parts = path.split('.');
  const name = parts.pop();
  return models
    .filter((model) => model.name === name && isHome(parts, model) && fits(model, inputs, outputs))
    .sort((a, b) => b.version - a.version)[0];
}

function isHome(module: readonly string[], model: StepModel): boolean {
  const [last = '__main__', above] = [module.at(-1), module.at(-2)];
  return (
    (module.length <= 1 && last === '__main__') ||
    last === 'workflow_runner' ||
    (above === 'steps' && last === moduleOf(model.name))
  );
}

function fits(model: StepModel, inputs: readonly InputPair[], outputs: readonly OutputPair[]): boolean {
  const fields = new Set(model.fields.map(({ name }) => name));
  const keys = new Set(model.outputs.map(({ key }) => key));
  return (
    inputs.every(([, read]) => [read].flat().every((field) => fields.has(field))) &&
    outputs.every(([key]) => keys.has(key))
  );
}

/** The file of a class: `AddModel` stands in `add.py`. */
export function moduleOf(className: string): string {
  const words = className
    .replace(/Model$/, '')
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1_$2')
    .toLowerCase();
  return words === '' ? 'model' : words;
}
