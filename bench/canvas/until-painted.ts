// How long it takes from an input event until what follows from it is on the screen, as the browser's own trace tells:
// from the event's time stamp to the presentation of the frame in which the page shows it.
import type { Browser, Page } from '@playwright/test';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly dur?: number;
  readonly pid: number;
  readonly args?: { readonly id?: string };
}

export interface Wanted {
  /** Matches what changes; as many elements as `count` must match. */
  readonly selector: string;
  readonly count: number;
}

/** In milliseconds. `input` is the type of the event that `act` causes. */
export async function millisecondsUntilPainted(
  browser: Browser,
  page: Page,
  input: 'pointerdown' | 'keydown',
  wanted: Wanted,
  act: () => Promise<void>,
): Promise<number> {
  await browser.startTracing(page, { categories: ['devtools.timeline', 'blink.user_timing'] });
  const shown = page.evaluate(waitUntilShown, { input, ...wanted });
  await page.evaluate(() => {}); // the listener is there
  await act();
  await shown;
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await page.waitForTimeout(500);
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  return toMilliseconds(trace.traceEvents);
}

/** Runs in the page. What is there when a frame's callbacks begin is what that frame shows. */
function waitUntilShown({ input, selector, count }: Wanted & { readonly input: string }): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (window.document.querySelectorAll(selector).length < count) requestAnimationFrame(look);
      else {
        performance.mark('bench-shown');
        resolve();
      }
    };
    const begin = (event: Event) => {
      performance.mark('bench-input', { startTime: event.timeStamp });
      requestAnimationFrame(look);
    };
    window.addEventListener(input, begin, { capture: true, once: true });
  });
}

function toMilliseconds(events: readonly TraceEvent[]): number {
  const input = events.find(({ name }) => name === 'bench-input');
  const shown = events.find(({ name }) => name === 'bench-shown');
  if (input === undefined || shown === undefined) throw new Error('The trace lacks the marks.');
  // A frame's events share an id among their arguments; the one that began last before the mark is the one it was made in.
  const began = events
    .filter(
      ({ name, ph, ts, pid }) =>
        name === 'AnimationFrame' && ph === 'b' && ts <= shown.ts && pid === shown.pid,
    )
    .sort((a, b) => a.ts - b.ts)
    .at(-1);
  const presented = events.find(
    ({ name, pid, args, ts }) =>
      name === 'AnimationFrame::Presentation' &&
      pid === shown.pid &&
      ts >= shown.ts &&
      args?.id === began?.args?.id,
  );
  if (presented === undefined) throw new Error('The frame was not presented.');
  return (presented.ts - input.ts) / 1_000;
}
