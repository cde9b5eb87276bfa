import type { StepModel } from '#engine';

/** The step models that a document's references are looked up in. */
export interface StepLibrary {
  readonly models: readonly StepModel[];
  /** `ref` is `id@version`. */
  find(ref: string): StepModel | undefined;
}

export function createStepLibrary(models: readonly StepModel[]): StepLibrary {
  const byRef = new Map(models.map((model) => [model.ref, model]));
  return { models, find: (ref) => byRef.get(ref) };
}
