/** What one tab did to what is stored. */
interface StoredChange {
  /** Absent where it concerns all documents. */
  readonly id?: string;
  /** The revision that is stored now; absent where that did not change. */
  readonly revision?: number;
  /** A run is under way there: what it leaves comes later. */
  readonly running?: boolean;
}

export interface Changes {
  /** Tells the other tabs, and those in this one who listen. */
  tell(change: StoredChange): void;
  /** `elsewhere`: another tab did it. */
  listen(listener: (change: StoredChange, elsewhere: boolean) => void): () => void;
}

/** Where the browser has no such channel, a tab hears only of itself. */
export function createChanges(channel: BroadcastChannel | undefined): Changes {
  const listeners = new Set<(change: StoredChange, elsewhere: boolean) => void>();
  const hand = (change: StoredChange, elsewhere: boolean) => {
    for (const listener of listeners) listener(change, elsewhere);
  };
  channel?.addEventListener('message', ({ data }) => {
    if (data instanceof Object) hand(data as StoredChange, true); // another version may say something else
  });
  return {
    tell(change) {
      channel?.postMessage(change);
      hand(change, false);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
