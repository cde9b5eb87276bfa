import type { Editor } from '#editor';
import { fontsOfPage } from './picture-fonts.ts';
import { signsOfPage } from './picture-signs.tsx';
import { type PictureTheme, readColors } from './picture-style.ts';
import type { DrawnPicture, PictureOrder } from './picture-worker.ts';
import { toScene } from './to-scene.ts';

export interface PictureWish {
  readonly form: 'svg' | 'png';
  readonly theme: PictureTheme;
  /** The document, which the picture holds. */
  readonly text: string;
}

export type DrawPicture = typeof drawPicture;

/**
 * The whole workflow as a picture that needs nothing else. Undefined where there is nothing to draw, where the browser
 * has no room for it, and where the signal ends it.
 */
export function drawPicture(
  editor: Editor,
  { form, theme, text }: PictureWish,
  signal: AbortSignal,
): Promise<DrawnPicture | undefined> {
  const scene = toScene(editor);
  if (scene === undefined || signal.aborted) return Promise.resolve(undefined);
  const statuses = scene.steps.flatMap(({ footer, tag }) => [footer.status, ...(tag ? [tag.status] : [])]);
  return ask(
    { form, scene, text, colors: readColors(theme), signs: signsOfPage(statuses), fonts: fontsOfPage() },
    signal,
  );
}

/** In a worker for each picture: that is what can be ended at any time. */
function ask(order: PictureOrder, signal: AbortSignal): Promise<DrawnPicture | undefined> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./picture-worker.ts', import.meta.url), { type: 'module' });
    const end = (drawn: DrawnPicture | undefined) => {
      worker.terminate();
      signal.removeEventListener('abort', stop);
      resolve(drawn);
    };
    const stop = () => end(undefined);
    signal.addEventListener('abort', stop);
    worker.addEventListener('error', stop);
    worker.addEventListener('message', ({ data }: MessageEvent<DrawnPicture | undefined>) => end(data));
    worker.postMessage(order);
  });
}
