/** Collects events and hands them on in batches, so that many small ones cost as little as a few. */
export interface EventBatch<T> {
  add(event: T): void;
  /** Hands on what is there. */
  flush(): void;
}

const FRAME = 16; // ms

/**
 * Hands on at most once a frame. The first event after a pause goes at once; and where the thread is busy, so that no
 * timer comes, the next event takes the waiting ones along.
 */
export function createEventBatch<T>(
  handOn: (events: readonly T[]) => void,
  now: () => number,
): EventBatch<T> {
  let waiting: T[] = [];
  let handedOnAt = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function flush() {
    clearTimeout(timer);
    timer = undefined;
    if (waiting.length === 0) return;
    const events = waiting;
    waiting = [];
    handedOnAt = now();
    handOn(events);
  }

  return {
    add(event) {
      waiting.push(event);
      if (now() - handedOnAt >= FRAME) flush();
      else timer ??= setTimeout(flush, FRAME);
    },
    flush,
  };
}
