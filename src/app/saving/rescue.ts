// What a page that is left could not save in time: it has no time to wait for the storage, so the document is put
// where writing is done at once. The next visit finds it there.
interface Rescue {
  /** The revision that it follows; 0 where the document was never saved. */
  readonly follows: number;
  readonly text: string;
  /** An earlier state, whose save was under way: it may come through after that. */
  readonly underway?: string | undefined;
}

/** What the storage has. */
interface Stored {
  readonly revision: number;
  readonly text: string;
}

type FoundRescue =
  | { readonly kind: 'none' }
  /** What is stored has it already. */
  | { readonly kind: 'stored' }
  | {
      /** `apart`: another tab has saved since, so that it does not go on from what is stored. */
      readonly kind: 'goes-on' | 'apart';
      readonly text: string;
    };

/** As much of the browser's storage as is used; each call may throw. */
export type RescueStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** A longer text would take the place of what others keep there. */
const LONGEST = 1_000_000; // characters

export function keepRescue(storage: RescueStorage | undefined, id: string, rescue: Rescue): void {
  if (rescue.text.length + (rescue.underway?.length ?? 0) > LONGEST) return;
  try {
    storage?.setItem(keyOf(id), JSON.stringify(rescue));
  } catch {
    // it is full or denied
  }
}

/** `stored` is undefined where the document was never saved. */
export function findRescue(
  storage: RescueStorage | undefined,
  id: string,
  stored: Stored | undefined,
): FoundRescue {
  try {
    const rescue = JSON.parse(storage?.getItem(keyOf(id)) ?? 'null') as Partial<Rescue> | null;
    if (typeof rescue?.follows !== 'number' || typeof rescue.text !== 'string') return { kind: 'none' };
    const { follows, text, underway } = rescue;
    if (text === stored?.text) return { kind: 'stored' };
    const { revision } = stored ?? { revision: 0 };
    const goesOn = follows === revision || (follows + 1 === revision && underway === stored?.text);
    return { kind: goesOn ? 'goes-on' : 'apart', text };
  } catch {
    return { kind: 'none' };
  }
}

/** Of no use once it is saved properly. */
export function dropRescue(storage: RescueStorage | undefined, id: string): void {
  try {
    storage?.removeItem(keyOf(id));
  } catch {
    // it is denied, and so there is none
  }
}

function keyOf(id: string): string {
  return `slotflow.rescue.${id}`;
}
