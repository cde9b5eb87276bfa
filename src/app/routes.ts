// The address says what is open. Only the part behind `#` is used, so the build works from any folder.
import { useSyncExternalStore } from 'react';

export type Route =
  | { readonly kind: 'example'; readonly id: string }
  /** One that began empty; there may be several, counted from 1. */
  | { readonly kind: 'new'; readonly number: number }
  /** One of the person's own, on this device. */
  | { readonly kind: 'document'; readonly id: string }
  /** An address that this version does not know; shown as it was typed. */
  | { readonly kind: 'unknown'; readonly address: string };

/** A newcomer with a bare address sees the seed example at once. */
const FIRST_EXAMPLE = 'arithmetic';

export function parseRoute(hash: string): Route {
  const path = hash.replace(/^#\/?/, '').replace(/\/$/, '');
  if (path === '') return { kind: 'example', id: FIRST_EXAMPLE };
  const number = /^new(?:\/([1-9]\d{0,3}))?$/.exec(path);
  if (number !== null) return { kind: 'new', number: Number(number[1] ?? 1) };
  const [, kind, id] = /^(example|doc)\/([\w-]+)$/.exec(path) ?? [];
  if (id === undefined) return { kind: 'unknown', address: decoded(path) };
  return { kind: kind === 'doc' ? 'document' : 'example', id };
}

/** The address of a new workflow. */
export function newAddress(number: number): string {
  return number === 1 ? '#/new' : `#/new/${number}`;
}

/** The address of a workflow of the person's own. */
export function documentAddress(id: string): string {
  return `#/doc/${id}`;
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
