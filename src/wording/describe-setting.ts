import type { Value, ValueType } from '#engine';
import { describeType, describeTypeWithArticle } from './describe-type.ts';
import { describeValue } from './describe-value.ts';

export interface SettingFacts {
  readonly set: boolean;
  readonly default: Value | undefined;
  readonly required: boolean;
  /** Whether the field takes the value. */
  readonly fits: boolean;
}

/** Beside the name of a field that no slot feeds: “number, default 0”. */
export function describeSetting(
  type: ValueType,
  { set, default: preset, required, fits }: SettingFacts,
): string {
  if (!fits) return `needs ${describeTypeWithArticle(type)}`;
  const word = describeType(type);
  if (preset !== undefined)
    return set ? `${word}, instead of ${describeValue(preset)}` : `${word}, by default`;
  if (set) return word;
  return required ? `${word}, not set` : `${word}, may be left out`;
}
