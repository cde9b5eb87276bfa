import { EngineError } from './failure.ts';
import type { StepModel, UnknownModel } from './step-model.ts';
import { toValue, type Value } from './value.ts';
import { resolveWiring, type Wiring } from './wiring.ts';

export type StepId = string & { readonly __brand: 'StepId' };

export function stepId(text: string): StepId {
  return text as StepId;
}

/** Slot, then the fields it feeds, in mapping order [P1]. */
export type InputMapping = readonly (readonly [slot: string, fields: readonly string[]])[];
/** Output key, then the slots it fills, in mapping order [P4]. */
export type OutputMapping = readonly (readonly [key: string, slots: readonly string[]])[];

type OneOrMany = string | readonly string[];
/**
 * How a mapping may be written: the seed's object, or pairs where names such as "10" must keep their place
 * (JavaScript lists such keys first).
 */
export type MappingSource = Readonly<Record<string, OneOrMany>> | readonly (readonly [string, OneOrMany])[];

export interface StepSource {
  readonly model: StepModel | UnknownModel | string;
  readonly inputs?: MappingSource;
  readonly outputs?: MappingSource;
  /** Literal values of fields that are not wired [P2]. */
  readonly settings?: Readonly<Record<string, unknown>> | readonly (readonly [string, unknown])[];
  /** What its cache entry is bound to [R2]; a workflow gives `s0`, `s1`, … to steps that have none. */
  readonly id?: string;
  readonly title?: string;
}

/**
 * One unit of work: a model, and how its fields and outputs meet the slots. Immutable.
 * Throws an EngineError of kind `refused-value` when a setting is not a value [V1].
 */
export class Step {
  readonly id: StepId | undefined;
  readonly model: StepModel | UnknownModel;
  readonly title: string;
  readonly inputs: InputMapping;
  readonly outputs: OutputMapping;
  readonly settings: readonly (readonly [field: string, value: Value])[];

  #wiring: Wiring | undefined;

  constructor(source: StepSource) {
    this.id = source.id === undefined ? undefined : stepId(source.id);
    this.model =
      typeof source.model === 'string' ? { kind: 'unknown-model', ref: source.model } : source.model;
    this.title = source.title ?? titleOf(this.model);
    this.inputs = toMapping(source.inputs ?? []);
    this.outputs = toMapping(source.outputs ?? []);
    this.settings = toPairs(source.settings ?? []).map(([field, raw]) => {
      const outcome = toValue(raw);
      if (outcome.kind === 'refused-value') throw new EngineError(outcome);
      return [field, outcome.value] as const;
    });
    Object.freeze(this);
  }

  /** Mappings and settings resolved against the model. */
  get wiring(): Wiring {
    this.#wiring ??= resolveWiring(this);
    return this.#wiring;
  }

  /** The same step with some parts replaced. */
  with(changes: Partial<StepSource>): Step {
    const { id, model, title, inputs, outputs, settings } = this;
    return new Step({
      ...(id === undefined ? {} : { id }),
      model,
      // One that it has from its model gives way to that of the next.
      ...(title === titleOf(model) ? {} : { title }),
      inputs,
      outputs,
      settings,
      ...changes,
    });
  }
}

/** A step within a workflow, where it has an id. */
export interface PlacedStep extends Step {
  readonly id: StepId;
}

function titleOf(model: StepModel | UnknownModel): string {
  return model.kind === 'step-model' ? model.title : model.ref;
}

function toMapping(source: MappingSource): readonly (readonly [string, readonly string[]])[] {
  return toPairs(source).map(([from, to]) => [from, typeof to === 'string' ? [to] : [...to]] as const);
}

function toPairs<T>(
  source: Readonly<Record<string, T>> | readonly (readonly [string, T])[],
): readonly (readonly [string, T])[] {
  return Array.isArray(source) ? source : Object.entries(source as Readonly<Record<string, T>>);
}

/** What log and receipts call the model of a step [R7]. */
export function modelName(step: Step): string {
  return step.model.kind === 'step-model' ? step.model.name : step.model.ref;
}
