// What a drag out of the library carries: one part of the page starts it, another one takes it.

const TYPE = 'slotflow/step-model';

/** `ref` is `id@version`. */
interface StepModelDrag {
  readonly type: typeof TYPE;
  readonly ref: string;
}

export function stepModelDrag(ref: string): Record<string | symbol, unknown> {
  return { type: TYPE, ref } satisfies StepModelDrag;
}

/** Any drag on the page comes by: this tells whether it is a step model's. */
export function isStepModelDrag(
  data: Record<string | symbol, unknown>,
): data is Record<string | symbol, unknown> & StepModelDrag {
  return data.type === TYPE && typeof data.ref === 'string';
}
