// The address says what is open. Only the part behind `#` is used, so the build works from any folder.
import { useSyncExternalStore } from 'react';

export type Route =
  | { readonly kind: 'example'; readonly id: string }
  /** One that began empty; there may be several, counted from 1. */
  | { readonly kind: 'new'; readonly number: number }
  /** An address that this version does not know; shown as it was typed. */
  | { readonly kind: 'unknown'; readonly address: string };

/** A newcomer with a bare address sees the seed example at once. */
const FIRST_EXAMPLE = 'arithmetic';

export function parseRoute(hash: string): Route {
  const path = hash.replace(/^#\/?/, '').replace(/\/$/, '');
  if (path === '') return { kind: 'example', id: FIRST_EXAMPLE };
  const number = /^new(?:\/([1-9]\d{0,3}))?$/.exec(path);
  if (number !== null) return { kind: 'new', number: Number(number[1] ?? 1) };
  const id = /^example\/([\w-]+)$/.exec(path)?.[1];
  return id === undefined ? { kind: 'unknown', address: decoded(path) } : { kind: 'example', id };
}

/** The address of a new workflow. */
export function newAddress(number: number): string {
  return number === 1 ? '#/new' : `#/new/${number}`;
}

/** The address as a person typed it; one that is not well escaped is shown as it stands. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return parseRoute(hash);
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
}
