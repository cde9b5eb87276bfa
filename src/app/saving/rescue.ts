// What a page that is left could not save in time: it has no time to wait for the storage, so the document is put
// where writing is done at once. The next visit finds it there.
interface Rescue {
  /** The revision that it follows; 0 where the document was never saved. */
  readonly follows: number;
  readonly text: string;
}

/** As much of the browser's storage as is used; each call may throw. */
export type RescueStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** A longer text would take the place of what others keep there. */
const LONGEST = 1_000_000; // characters

export function keepRescue(storage: RescueStorage | undefined, id: string, rescue: Rescue): void {
  if (rescue.text.length > LONGEST) return;
  try {
    storage?.setItem(keyOf(id), JSON.stringify(rescue));
  } catch {
    // it is full or denied
  }
}

/**
 * Its text, where there is one that follows what is stored. A save that was under way may have come through since, with
 * an older state.
 */
export function findRescue(
  storage: RescueStorage | undefined,
  id: string,
  revision: number,
): string | undefined {
  try {
    const rescue = JSON.parse(storage?.getItem(keyOf(id)) ?? 'null') as Partial<Rescue> | null;
    if (typeof rescue?.follows !== 'number' || typeof rescue.text !== 'string') return undefined;
    return rescue.follows === revision || rescue.follows + 1 === revision ? rescue.text : undefined;
  } catch {
    return undefined;
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
