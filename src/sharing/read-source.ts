// Fetching a workflow from an address that somebody put into a link. It is done in a page of its own, since this one
// may ask only where it came from; what goes between the two stands here.

/** What came of it. */
export type SourceAnswer = { readonly kind: 'source-text'; readonly text: string } | SourceFailure;

export type SourceFailure =
  /** The server answered that it has no such file, or gives it to nobody. */
  | { readonly kind: 'source-status'; readonly status: number }
  /** It is a page to look at, as of a site that shows files. */
  | { readonly kind: 'source-page' }
  | { readonly kind: 'source-too-large'; readonly limit: number }
  /** The server is there, and lets no other page read what it has (CORS). */
  | { readonly kind: 'source-refused' }
  | { readonly kind: 'source-unreachable' }
  /** It took longer than anyone waits. */
  | { readonly kind: 'source-slow' };

/** In bytes: as much as a link may bring. */
const LARGEST = 8_000_000;

/** Sends no cookies and does not say which page asks. */
export async function readSource(
  src: string,
  fetchFrom: typeof fetch,
  limit: number = LARGEST,
): Promise<SourceAnswer> {
  const options = { credentials: 'omit', referrerPolicy: 'no-referrer' } as const;
  let response: Response;
  try {
    response = await fetchFrom(src, { ...options, headers: { accept: 'application/json' } });
  } catch {
    // What a server that is there refuses, and what none answers, look the same; an answer nobody may read tells.
    const there = await fetchFrom(src, { ...options, mode: 'no-cors' }).then(
      () => true,
      () => false,
    );
    return { kind: there ? 'source-refused' : 'source-unreachable' };
  }
  if (!response.ok) return { kind: 'source-status', status: response.status };
  if (response.headers.get('content-type')?.startsWith('text/html')) return { kind: 'source-page' };
  if (Number(response.headers.get('content-length')) > limit) return { kind: 'source-too-large', limit };
  try {
    return await readWithin(response, limit);
  } catch {
    return { kind: 'source-unreachable' }; // it broke off on the way
  }
}

async function readWithin({ body }: Response, limit: number): Promise<SourceAnswer> {
  if (body === null) return { kind: 'source-text', text: '' };
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return { kind: 'source-text', text: text + decoder.decode() };
    size += value.length;
    if (size > limit) {
      await reader.cancel();
      return { kind: 'source-too-large', limit };
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** What the other page may be asked. */
export interface SourceRequest {
  readonly kind: 'fetch-source';
  readonly src: string;
}

/** The other page says this as soon as it can be asked. */
export const SOURCE_READY = 'source-ready';

export function parseSourceRequest(data: unknown): SourceRequest | undefined {
  const { kind, src } = Object(data) as Partial<Record<keyof SourceRequest, unknown>>;
  return kind === 'fetch-source' && typeof src === 'string' ? { kind, src } : undefined;
}

/** Undefined for anything that the other page does not say. */
export function parseSourceAnswer(data: unknown): SourceAnswer | undefined {
  const { kind, text, status, limit } = Object(data) as Readonly<Record<string, unknown>>;
  switch (kind) {
    case 'source-text':
      return typeof text === 'string' ? { kind, text } : undefined;
    case 'source-status':
      return typeof status === 'number' ? { kind, status } : undefined;
    case 'source-too-large':
      return typeof limit === 'number' ? { kind, limit } : undefined;
    case 'source-page':
    case 'source-refused':
    case 'source-unreachable':
    case 'source-slow':
      return { kind };
    default:
      return undefined;
  }
}

/** An address that may be asked for: https, or this machine itself. Undefined for any other. */
export function parseSourceAddress(src: string): URL | undefined {
  if (!URL.canParse(src)) return undefined;
  const url = new URL(src);
  const local = url.hostname === 'localhost' || url.hostname === '127.0.0.1';
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && local)) return undefined;
  return url.username === '' && url.password === '' ? url : undefined; // fetch takes none with a password in it
}
