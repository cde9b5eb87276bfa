import { useEffect, useState } from 'react';
import { documentToText, fileNameOf, svgMetadata, type WorkflowDocument, writeIntoPng } from '#document';
import { type Editor, useDocument, useEditor, useRuns } from '#editor';
import type { Export } from './make-export.ts';
import { secretNotes } from './secret-notes.ts';
import { toPng } from './to-png.ts';

export type PictureTheme = 'light' | 'dark';
export type DrawPicture = (editor: Editor, theme: PictureTheme) => Promise<string | undefined>;

interface PictureState {
  readonly made: Export | undefined;
  /** Address of what the picture looks like. */
  readonly preview: string | undefined;
  /** Nothing is on the canvas, or what draws it cannot be had. */
  readonly failed: boolean;
}

const nothing: PictureState = { made: undefined, preview: undefined, failed: false };

/** Draws anew when what is drawn changes; not while another form is chosen. */
export function usePicture(
  form: 'svg' | 'png' | undefined,
  theme: PictureTheme,
  draw: DrawPicture,
): PictureState {
  const editor = useEditor();
  const document = useDocument(({ current }) => current);
  const history = useRuns((state) => state.history);
  const [state, setState] = useState(nothing);
  useEffect(() => {
    if (form === undefined) return;
    let preview: string | undefined;
    let gone = false;
    const show = async () => {
      // What is drawn changes with the document, and with a run that has ended.
      const svg = history === undefined ? undefined : await draw(editor, theme);
      const made = svg === undefined ? undefined : await exportOf(form, svg, document);
      if (gone) return;
      if (svg !== undefined) preview = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
      setState({ made, preview, failed: made === undefined });
    };
    show().catch(() => {
      if (!gone) setState({ ...nothing, failed: true });
    });
    return () => {
      gone = true;
      setState(nothing);
      if (preview !== undefined) URL.revokeObjectURL(preview);
    };
  }, [form, theme, draw, editor, document, history]);
  return state;
}

async function exportOf(
  form: 'svg' | 'png',
  svg: string,
  document: WorkflowDocument,
): Promise<Export | undefined> {
  const text = documentToText(document);
  const name = fileNameOf(document.name);
  const notes = secretNotes(document);
  if (form === 'svg') {
    const content = svg.replace(/<svg\b[^>]*>/, (start) => start + svgMetadata(text));
    return { fileName: `${name}.svg`, type: 'image/svg+xml', content, notes };
  }
  const picture = await toPng(svg);
  const content = picture === undefined ? undefined : writeIntoPng(picture, text);
  if (content === undefined) return undefined;
  return { fileName: `${name}.png`, type: 'image/png', content, notes };
}
