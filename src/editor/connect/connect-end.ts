import type { StepId } from '#engine';

/** One place of a workflow that a wire can begin or end at. */
export type ConnectEnd =
  | { readonly kind: 'output'; readonly step: StepId; readonly key: string }
  | { readonly kind: 'field'; readonly step: StepId; readonly field: string }
  | { readonly kind: 'slot'; readonly name: string };

export function isSameEnd(a: ConnectEnd, b: ConnectEnd): boolean {
  if (a.kind === 'slot') return b.kind === 'slot' && a.name === b.name;
  if (a.kind === 'field') return b.kind === 'field' && a.step === b.step && a.field === b.field;
  return b.kind === 'output' && a.step === b.step && a.key === b.key;
}

export function nameOfEnd(end: ConnectEnd): string {
  if (end.kind === 'slot') return end.name;
  return end.kind === 'field' ? end.field : end.key;
}
