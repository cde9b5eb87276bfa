import type { MissingOutput } from './failure.ts';
import type { Value } from './value.ts';
import type { Wiring } from './wiring.ts';

export type SlotValues = readonly (readonly [slot: string, value: Value])[];

/** The mapped outputs by slot, in posting order; the last key of a slot wins, the first keeps the place [S7]. */
export function mappedOutputs(
  { only, writes }: Wiring,
  output: { readonly [key: string]: Value },
): SlotValues | MissingOutput {
  if (only !== undefined && Object.hasOwn(output, only.key)) return [[only.slot, output[only.key] as Value]];
  const outputs = new Map<string, Value>();
  for (const { key, slots } of writes) {
    if (!Object.hasOwn(output, key)) return { kind: 'missing-output', key, keys: Object.keys(output) };
    for (const slot of slots) outputs.set(slot, output[key] as Value);
  }
  return [...outputs];
}

export function isMissing(outputs: SlotValues | MissingOutput): outputs is MissingOutput {
  return 'kind' in outputs;
}
