import type { WorkflowDocument } from '#document';
import { looksSecret, looksSecretText } from './looks-secret.ts';

/** A value that should not leave without a word. */
export type SecretPlace =
  | { readonly kind: 'slot'; readonly slot: string }
  | { readonly kind: 'setting'; readonly step: string; readonly field: string };

export interface Secret {
  readonly place: SecretPlace;
  /** What gave it away. */
  readonly by: 'name' | 'value';
}

/** Starting values and settings that look like secrets, by their own name, by one inside of them, or by their text. */
export function findSecrets(document: WorkflowDocument): Secret[] {
  const secrets = new Map<string, Secret>();
  const note = (place: SecretPlace, name: string, value: unknown) => {
    const by = looksSecret(name) && holdsText(value) ? 'name' : holdsSecret(value);
    const key = keyOf(place);
    if (by !== undefined && secrets.get(key)?.by !== 'name') secrets.set(key, { place, by });
  };
  for (const { values } of document.scenarios) {
    for (const [slot, value] of values) note({ kind: 'slot', slot }, slot, value);
  }
  for (const { id, settings = [] } of document.workflow.steps) {
    for (const [field, value] of settings) note({ kind: 'setting', step: id, field }, field, value);
  }
  return [...secrets.values()];
}

/** Whether a note has a key or a token in it, as one that was pasted beside an explanation. */
export function holdNotesSecrets({ notes = '', workflow }: WorkflowDocument): boolean {
  return looksSecretText(notes) || workflow.steps.some(({ note = '' }) => looksSecretText(note));
}

export function isSamePlace(a: SecretPlace, b: SecretPlace): boolean {
  return keyOf(a) === keyOf(b);
}

export function keyOf(place: SecretPlace): string {
  return JSON.stringify(place.kind === 'slot' ? [place.slot] : [place.step, place.field]);
}

/** `token = true` and an empty password give nothing away. */
function holdsText(value: unknown): boolean {
  return value !== '' && value !== null && typeof value !== 'boolean';
}

function holdsSecret(value: unknown): Secret['by'] | undefined {
  if (typeof value === 'string') return looksSecretText(value) ? 'value' : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, item] of Object.entries(value)) {
    if (!Array.isArray(value) && looksSecret(name) && holdsText(item)) return 'name';
    const by = holdsSecret(item);
    if (by !== undefined) return by;
  }
  return undefined;
}
