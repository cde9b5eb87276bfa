/** Why a slot cannot be called so, from `checkSlotName`. */
export function describeSlotNameFault(fault: 'empty' | 'taken', name: string): string {
  return fault === 'empty' ? 'A slot needs a name.' : `There is a slot ${name} already.`;
}
