import type { Point } from '../wire-path.ts';

const SLACK = 4; // px that a click may slip

export interface Press {
  /** The pointer has left its place: this is a drag. */
  readonly begin: () => void;
  readonly move: (pointer: Point) => void;
  readonly drop: () => void;
  /** Esc, or the browser took the pointer away. Only after `begin`. */
  readonly cancel: () => void;
  /** It was let go where it was pressed. */
  readonly click: () => void;
}

/** Follows a press to its end, wherever on the page that is. Gives a function that gives it up. */
export function followPress({ pointerId, clientX, clientY }: PointerEvent, press: Press): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  let dragging = false;
  const moved = (event: PointerEvent) => Math.hypot(event.clientX - clientX, event.clientY - clientY) > SLACK;
  const stop = () => {
    listening.abort();
    if (dragging) press.cancel();
    dragging = false;
  };
  const listen = <K extends keyof WindowEventMap>(type: K, handle: (event: WindowEventMap[K]) => void) =>
    window.addEventListener(type, handle, { capture: true, signal });
  listen('pointermove', (event) => {
    if (event.pointerId !== pointerId) return;
    if (!dragging && moved(event)) {
      dragging = true;
      press.begin();
    }
    if (dragging) press.move({ x: event.clientX, y: event.clientY });
  });
  listen('pointerup', (event) => {
    if (event.pointerId !== pointerId) return;
    listening.abort();
    if (dragging) swallowClick();
    if (dragging) press.drop();
    else press.click();
    dragging = false;
  });
  listen('pointercancel', stop);
  listen('blur', (event) => {
    if (event.target === window) stop();
  });
  listen('keydown', (event) => {
    if (!dragging || event.key !== 'Escape') return;
    event.preventDefault();
    event.stopImmediatePropagation(); // it ends the drag, and stops no run
    stop();
  });
  return stop;
}

/** The browser makes a click of every press and release, also where a drag lay between: nothing was clicked. */
function swallowClick(): void {
  const listening = new AbortController();
  const stop = (event: Event) => event.stopPropagation();
  window.addEventListener('click', stop, { capture: true, signal: listening.signal });
  setTimeout(() => listening.abort());
}
