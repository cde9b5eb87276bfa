import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { Editor } from '#editor';
import { Picture } from './picture.tsx';
import { embeddedFonts } from './picture-fonts.ts';
import { createMeasure, type PictureTheme, readColors } from './picture-style.ts';
import { toScene } from './to-scene.ts';

/** The whole workflow as a file of SVG that needs nothing else. Undefined where there is nothing to draw. */
export async function drawPicture(editor: Editor, theme: PictureTheme): Promise<string | undefined> {
  const scene = toScene(editor);
  if (scene === undefined) return undefined;
  const fonts = await embeddedFonts();
  const place = window.document.createElement('div');
  const root = createRoot(place);
  flushSync(() => {
    root.render(<Picture scene={scene} fonts={fonts} colors={readColors(theme)} measure={createMeasure()} />);
  });
  const svg = place.firstElementChild;
  for (const element of svg?.querySelectorAll('[class]') ?? []) element.removeAttribute('class');
  const text = svg === null ? undefined : new XMLSerializer().serializeToString(svg);
  root.unmount();
  return text === undefined ? undefined : `<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`;
}
