// Code that a person asked for and that could not be had: the network is gone, or a newer version has taken its place.
// The app tells of it in one place, whichever part it was.
import { useSyncExternalStore } from 'react';

let missing = false;
const listeners = new Set<() => void>();

function set(next: boolean): void {
  missing = next;
  for (const listener of listeners) listener();
}

export function tellMissingCode(): void {
  set(true);
}

export function forgetMissingCode(): void {
  set(false);
}

export function useMissingCode(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => missing,
  );
}
