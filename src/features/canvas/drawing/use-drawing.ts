import { type RefCallback, type RefObject, useCallback, useRef } from 'react';
import { themeChanges } from './theme-changes.ts';

/** What is drawn on one canvas element. */
export interface Drawing {
  /** Called at most once a frame; a drawing leaves out what would be the same as before. */
  draw(): void;
  /** Colours, letters or the pixels of the screen may be others than before, or all that was drawn is lost. */
  forget(): void;
  /** What tells when there may be something else to show. */
  readonly sources: readonly ((listener: () => void) => () => void)[];
}

interface UsedDrawing {
  /** For the canvas element. */
  readonly attach: RefCallback<HTMLCanvasElement>;
  /** Draws in the next frame; undefined while there is no canvas. */
  readonly redraw: RefObject<(() => void) | undefined>;
}

/** Draws at once when the canvas is there, and later in the frame after something may have changed. */
export function useDrawing(create: (canvas: HTMLCanvasElement) => Drawing): UsedDrawing {
  const redraw = useRef<() => void>(undefined);
  const attach = useCallback(
    (canvas: HTMLCanvasElement) => {
      const drawing = create(canvas);
      let frame: number | undefined;
      const draw = () => {
        frame = undefined;
        drawing.draw();
      };
      const schedule = () => {
        frame ??= requestAnimationFrame(draw);
      };
      redraw.current = schedule;
      draw();
      const drawAnew = () => {
        drawing.forget();
        schedule();
      };
      canvas.addEventListener('contextrestored', drawAnew);
      const ends = [...drawing.sources.map((listen) => listen(schedule)), themeChanges(drawAnew)];
      return () => {
        canvas.removeEventListener('contextrestored', drawAnew);
        redraw.current = undefined;
        if (frame !== undefined) cancelAnimationFrame(frame);
        for (const end of ends) end();
      };
    },
    [create],
  );
  return { attach, redraw };
}

/** Whether all that a picture follows from is what it was. */
export function isSameScene(parts: readonly unknown[], before: readonly unknown[]): boolean {
  return parts.length === before.length && parts.every((part, at) => part === before[at]);
}

/** To set a canvas's size, even to what it is, costs a new one. In pixels of the screen. */
export function resize(canvas: HTMLCanvasElement, width: number, height: number): void {
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
}
