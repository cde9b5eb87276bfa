import { queryOptions } from '@tanstack/react-query';
import { type DocumentOutcome, parseDocument } from '#document';

/** Everything that can happen to a careful user; anything else is a bug and rejects. */
export type ExampleOutcome =
  | DocumentOutcome
  | { readonly kind: 'not-found' }
  | { readonly kind: 'unreachable' };

/** Examples do not change while a page is open, so one that was read never goes stale. */
export function exampleQuery(id: string) {
  return queryOptions({
    queryKey: ['example', id],
    queryFn: ({ signal }) => fetchExample(id, signal),
    staleTime: ({ state }) => (state.data?.kind === 'unreachable' ? 0 : Number.POSITIVE_INFINITY),
    gcTime: Number.POSITIVE_INFINITY,
  });
}

async function fetchExample(id: string, signal: AbortSignal): Promise<ExampleOutcome> {
  // Relative to the page, so that the editor works from any folder.
  const response = await fetch(`gallery/${encodeURIComponent(id)}.json`, { signal }).catch(() => undefined);
  if (response === undefined || response.status >= 500) return { kind: 'unreachable' };
  // A server that answers every address with the page itself has no such file.
  const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
  if (!response.ok || isPage) return { kind: 'not-found' };
  return parseDocument(await response.text());
}
