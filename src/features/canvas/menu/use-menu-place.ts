import { useReactFlow } from '@xyflow/react';
import { type RefObject, useCallback, useEffect, useState } from 'react';
import { useEditor } from '#editor';
import { setPointerOn } from '../clipboard/pointer-on.ts';
import { type MenuPlace, menuPlaceOf } from './menu-place.ts';

/** Where a menu was asked for, by pointer or by key, until it is closed. */
export function useMenuPlace(root: RefObject<HTMLElement | null>) {
  const editor = useEditor();
  const flow = useReactFlow();
  const [place, setPlace] = useState<MenuPlace>();
  useEffect(() => {
    const canvas = root.current;
    if (canvas === null) return;
    const listening = new AbortController();
    const open = (event: MouseEvent | KeyboardEvent) => {
      const found = menuPlaceOf(editor, event);
      if (found === undefined) return;
      event.preventDefault();
      const { x, y } = flow.screenToFlowPosition(found);
      setPointerOn(editor, [x, y]);
      // Not within the press: the menu would take the same press for one that closes it.
      setTimeout(() => setPlace(found));
    };
    const press = (event: KeyboardEvent) => {
      if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) open(event);
    };
    canvas.addEventListener('contextmenu', open, { signal: listening.signal });
    canvas.addEventListener('keydown', press, { signal: listening.signal });
    return () => listening.abort();
  }, [root, editor, flow]);
  return { place, close: useCallback(() => setPlace(undefined), []) };
}
