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
