import { useEffect, useState } from 'react';
import { documentToText, fileNameOf } from '#document';
import { type Editor, useDocument, useEditor, useRuns } from '#editor';
import type { Export } from './make-export.ts';
import { secretNotes } from './secret-notes.ts';

export type PictureTheme = 'light' | 'dark';

interface PictureWish {
  readonly form: 'svg' | 'png';
  readonly theme: PictureTheme;
  /** The document, which the picture holds. */
  readonly text: string;
}

interface DrawnPicture {
  readonly content: Export['content'];
  readonly preview: Blob;
  readonly width: number;
  readonly height: number;
}

export type DrawPicture = (
  editor: Editor,
  wish: PictureWish,
  signal: AbortSignal,
) => Promise<DrawnPicture | undefined>;

/** What the picture looks like. */
export interface PicturePreview {
  readonly address: string;
  readonly width: number;
  readonly height: number;
}

interface PictureState {
  readonly made: Export | undefined;
  readonly preview: PicturePreview | undefined;
  /** Nothing is on the canvas, or what draws it cannot be had. */
  readonly failed: boolean;
}

const nothing: PictureState = { made: undefined, preview: undefined, failed: false };

const types = { svg: 'image/svg+xml', png: 'image/png' } as const;

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
    let address: string | undefined;
    const wanted = new AbortController();
    const { signal } = wanted;
    const show = async () => {
      // What is drawn changes with the document, and with a run that has ended.
      const text = documentToText(document);
      const drawn = history === undefined ? undefined : await draw(editor, { form, theme, text }, signal);
      if (signal.aborted) return;
      if (drawn === undefined) {
        setState({ ...nothing, failed: true });
        return;
      }
      const { content, preview, width, height } = drawn;
      address = URL.createObjectURL(preview);
      const fileName = `${fileNameOf(document.name)}.${form}`;
      const made = { fileName, type: types[form], content, notes: secretNotes(document) };
      setState({ made, preview: { address, width, height }, failed: false });
    };
    show().catch(() => {
      if (!signal.aborted) setState({ ...nothing, failed: true });
    });
    return () => {
      wanted.abort();
      setState(nothing);
      if (address !== undefined) URL.revokeObjectURL(address);
    };
  }, [form, theme, draw, editor, document, history]);
  return state;
}
