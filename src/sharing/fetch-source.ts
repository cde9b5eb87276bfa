import { parseSourceAnswer, SOURCE_READY, type SourceAnswer, type SourceRequest } from './read-source.ts';

const PATIENCE = 30_000; // ms

/** Asks a page of its own, which may fetch from elsewhere; that page is there only as long as it is needed. */
export function fetchSource(src: string, signal: AbortSignal): Promise<SourceAnswer> {
  return new Promise((resolve) => {
    const frame = window.document.createElement('iframe');
    frame.hidden = true;
    frame.title = 'Fetches the workflow';
    frame.src = 'open-source.html'; // beside this page, in whatever folder
    const over = new AbortController();
    const end = (answer: SourceAnswer) => {
      clearTimeout(timer);
      over.abort();
      frame.remove(); // which also ends a fetch under way
      resolve(answer);
    };
    const timer = setTimeout(() => end({ kind: 'source-slow' }), PATIENCE);
    const receive = ({ source, origin, data }: MessageEvent) => {
      if (source === null || source !== frame.contentWindow || origin !== window.location.origin) return;
      if (data === SOURCE_READY) {
        const request: SourceRequest = { kind: 'fetch-source', src };
        frame.contentWindow?.postMessage(request, window.location.origin);
        return;
      }
      const answer = parseSourceAnswer(data);
      if (answer !== undefined) end(answer);
    };
    window.addEventListener('message', receive, { signal: over.signal });
    signal.addEventListener('abort', () => end({ kind: 'source-unreachable' }), { signal: over.signal });
    window.document.body.append(frame);
  });
}
