// Talks to the layout library in its worker, by its own messages: 0 says which algorithms it needs, 1 what to lay out.
import type { ElkNode } from 'elkjs/lib/elk-api.js';

export type LayoutReply =
  | { readonly kind: 'laid-out'; readonly graphs: readonly ElkNode[] }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed' };

interface ElkMessage {
  readonly id: number;
  readonly data?: ElkNode;
  readonly error?: unknown;
}

/** As much of `Worker` as is used. */
export type LayoutWorker = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

function startLayoutWorker(): LayoutWorker {
  return new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
}

/** Lays out one graph after the other in a worker of its own, which a signal ends at any time. */
export function askElk(
  graphs: readonly ElkNode[],
  signal: AbortSignal,
  startWorker: () => LayoutWorker = startLayoutWorker,
): Promise<LayoutReply> {
  if (signal.aborted) return Promise.resolve({ kind: 'stopped' });
  return new Promise((resolve) => {
    const worker = startWorker();
    const done: ElkNode[] = [];
    const end = (reply: LayoutReply) => {
      worker.terminate();
      signal.removeEventListener('abort', stop);
      resolve(reply);
    };
    const stop = () => end({ kind: 'stopped' });
    const ask = () => {
      const graph = graphs[done.length];
      if (graph === undefined) end({ kind: 'laid-out', graphs: done });
      else worker.postMessage({ id: done.length + 1, cmd: 'layout', graph, layoutOptions: {}, options: {} });
    };
    signal.addEventListener('abort', stop);
    worker.addEventListener('error', () => end({ kind: 'failed' }));
    worker.addEventListener('message', ({ data: { id, data, error } }: MessageEvent<ElkMessage>) => {
      if (error !== undefined) {
        end({ kind: 'failed' });
        return;
      }
      if (id > 0 && data !== undefined) done.push(data);
      ask();
    });
    worker.postMessage({ id: 0, cmd: 'register', algorithms: ['layered'] });
  });
}
