// Code that a person asked for and that could not be had: the network is gone, or a newer version has taken its place.
// The app tells of it in one place, whichever part it was.
import { useSyncExternalStore } from 'react';

let times = 0;
let shown = 0;
const listeners = new Set<() => void>();

function show(next: number): void {
  shown = next;
  for (const listener of listeners) listener();
}

export function tellMissingCode(): void {
  times += 1;
  show(times);
}

export function forgetMissingCode(): void {
  show(0);
}

/** Another number each time that something is missing; 0 once a person knows. */
export function useMissingCode(): number {
  return useSyncExternalStore(subscribe, () => shown);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
