import type { EventBatch } from './event-batch.ts';

/**
 * Hands on what came since the last time once the page has painted that: where a page takes longer to show a batch than
 * the next one takes to come, it would else be ever further behind. The first event goes at once.
 */
export function createPaintedBatch<T>(
  handOn: (events: readonly T[]) => void,
  afterPaint: (call: () => void) => void,
): EventBatch<T> {
  let waiting: T[] = [];
  let painting = false;

  function flush() {
    if (waiting.length === 0) return;
    const events = waiting;
    waiting = [];
    painting = true;
    try {
      handOn(events);
    } finally {
      afterPaint(() => {
        painting = false;
        flush();
      });
    }
  }

  return {
    add(event) {
      waiting.push(event);
      if (!painting) flush();
    },
    flush,
  };
}

const UNSEEN = 250; // ms: a page that is covered may not paint

/** Calls once when what the page is now has been painted; at once where nobody sees it, for its timers come late. */
export function afterPaint(call: () => void): void {
  if (globalThis.document?.hidden === true) {
    call();
    return;
  }
  let timer: ReturnType<typeof setTimeout> | undefined = setTimeout(go, UNSEEN);
  function go() {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    call();
  }
  if ('requestAnimationFrame' in globalThis) requestAnimationFrame(() => setTimeout(go));
}
