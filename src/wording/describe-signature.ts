import type { StepModel } from '#engine';
import { describeType } from './describe-type.ts';

export interface SignatureText {
  /** “(a: number, b: number) → sum”. */
  readonly typed: string;
  /** Where that has no room: “(a, b) → sum”. */
  readonly names: string;
  /** With everything there is to say: “(value: number, digits?: whole number) → rounded: number”. */
  readonly full: string;
}

/** What a step model takes and gives, as code writes it. A question mark stands where a field may be left open. */
export function describeSignature({ fields, outputs }: Pick<StepModel, 'fields' | 'outputs'>): SignatureText {
  const keys = outputs.map(({ key }) => key).join(', ');
  return {
    typed: `(${fields.map(({ name, type }) => `${name}: ${describeType(type)}`).join(', ')}) → ${keys}`,
    names: `(${fields.map(({ name }) => name).join(', ')}) → ${keys}`,
    full: `(${fields
      .map(({ name, type, required }) => `${name}${required ? '' : '?'}: ${describeType(type)}`)
      .join(', ')}) → ${outputs.map(({ key, type }) => `${key}: ${describeType(type)}`).join(', ')}`,
  };
}
