import { useReactFlow } from '@xyflow/react';
import { useEffect } from 'react';
import { useEditor } from '#editor';
import { tellMissingCode } from '#ui';
import { copy as copyByName, cut as cutByName } from '../actions/clipboard.ts';
import { hasSelectedNodes } from '../actions/selected-nodes.ts';
import { clipboardAtHand, loadClipboard } from './load-clipboard.ts';
import { setPointerOn } from './pointer-on.ts';

const WAYS = /^(Tab|Arrow\w+)$/;

/**
 * Copying by the browser's own events: they need no permission, and come from its menu, too. Fields and selected
 * text keep what they do with them.
 */
export function useClipboard(): void {
  const editor = useEditor();
  const flow = useReactFlow();
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    const copy = (event: ClipboardEvent) => {
      if (event.defaultPrevented || isField(event.target) || hasSelectedText() || !hasSelectedNodes(editor))
        return;
      event.preventDefault();
      const work = clipboardAtHand();
      if (work === undefined) {
        (event.type === 'cut' ? cutByName : copyByName).perform(editor);
        return;
      }
      event.clipboardData?.setData('text/plain', work.copiedText(editor));
      if (event.type === 'cut') work.cutSelection(editor);
    };
    const paste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (event.defaultPrevented || isField(event.target) || text === '') return;
      event.preventDefault();
      void loadClipboard().then(({ pasteText }) => pasteText(editor, text), tellMissingCode);
    };
    const follow = (event: PointerEvent) => {
      const onCanvas = event.target instanceof Element && event.target.closest('.react-flow') !== null;
      const { x, y } = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
      setPointerOn(editor, onCanvas ? [x, y] : undefined);
    };
    const press = ({ key }: KeyboardEvent) => {
      if (WAYS.test(key)) setPointerOn(editor, undefined);
    };
    const begin = () => {
      // Where it cannot be had now, it is asked for again when it is used.
      loadClipboard().catch(() => undefined);
    };
    window.addEventListener('pointerdown', begin, { signal, once: true });
    window.addEventListener('keydown', begin, { signal, once: true });
    window.addEventListener('copy', copy, { signal });
    window.addEventListener('cut', copy, { signal });
    window.addEventListener('paste', paste, { signal });
    window.addEventListener('pointermove', follow, { signal, passive: true });
    window.addEventListener('keydown', press, { signal, capture: true });
    return () => listening.abort();
  }, [editor, flow]);
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('input, textarea, select') ||
      target.closest('[role="dialog"]') !== null)
  );
}

function hasSelectedText(): boolean {
  return window.getSelection()?.isCollapsed === false;
}
