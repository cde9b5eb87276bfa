// The address says what is open. Only the part behind `#` is used, so the build works from any folder.
import { useSyncExternalStore } from 'react';
import { afterPaint } from '#ui';

/** What is opened as one's own, or to become so by the first edit. */
export type OwnRoute =
  | { readonly kind: 'example'; readonly id: string }
  /** One that began empty; there may be several, counted from 1. */
  | { readonly kind: 'new'; readonly number: number }
  /** One of the person's own, on this device. */
  | { readonly kind: 'document'; readonly id: string }
  /** An address that this version does not know; shown as it was typed. */
  | { readonly kind: 'unknown'; readonly address: string };

/** Another's workflow: read-only, beside one's own. */
export type LinkRoute =
  /** The workflow itself stands in the address; `embed` shows it inside of another page. */
  | { readonly kind: 'share' | 'embed'; readonly payload: string }
  /** It is to be fetched from elsewhere, which is asked first. */
  | { readonly kind: 'source'; readonly src: string };

export type Route =
  | OwnRoute
  | LinkRoute
  /** All workflows of the person's own. */
  | { readonly kind: 'library' };

/** A newcomer with a bare address sees the seed example at once. */
const FIRST_EXAMPLE = 'arithmetic';

export function parseRoute(hash: string): Route {
  const path = hash.replace(/^#\/?/, '').replace(/\/$/, '');
  if (path === '') return { kind: 'example', id: FIRST_EXAMPLE };
  const [, shown, payload = ''] = /^(share|embed)(?:\/(.*))?$/s.exec(path) ?? [];
  if (shown === 'share' || shown === 'embed') return { kind: shown, payload };
  const src = /^#\/?open\?src=(.*)$/s.exec(hash)?.[1];
  if (src !== undefined) return { kind: 'source', src: /^https?%3a/i.test(src) ? decoded(src) : src };
  if (path === 'library') return { kind: 'library' };
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

export function currentRoute(): Route {
  return parseRoute(window.location.hash);
}

const listeners = new Set<() => void>();

/**
 * What is shown has another address from now on: no step of the browser's history, and nothing is opened. As the screen
 * stays the same, whoever looks at the route is told after what is more urgent has been painted.
 */
export function replaceAddress(address: string): void {
  window.history.replaceState(window.history.state, '', address);
  afterPaint(() => {
    for (const tell of listeners) tell();
  });
}

export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return parseRoute(hash);
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange);
  listeners.add(onChange);
  return () => {
    window.removeEventListener('hashchange', onChange);
    listeners.delete(onChange);
  };
}
