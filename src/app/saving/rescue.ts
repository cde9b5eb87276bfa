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
export type RescueStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

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

/** Of each document that a page could not save. */
export function rescuedIds(storage: RescueStorage | undefined): readonly string[] {
  try {
    const keys = Array.from({ length: storage?.length ?? 0 }, (_, place) => storage?.key(place) ?? '');
    return keys.filter((key) => key.startsWith(PREFIX)).map((key) => key.slice(PREFIX.length));
  } catch {
    return []; // it is denied
  }
}

/** `stored` is undefined where nothing of the document is: then the rescue is all that is left of it. */
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
    const goesOn =
      stored === undefined ||
      follows === stored.revision ||
      (follows + 1 === stored.revision && underway === stored.text);
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

const PREFIX = 'slotflow.rescue.';

function keyOf(id: string): string {
  return `${PREFIX}${id}`;
}
