import { useReactFlow } from '@xyflow/react';
import { type RefObject, useEffect } from 'react';
import type { Position } from '#document';
import { provideView, useEditor } from '#editor';

/** Tells the rest of the editor what is in view, so that what is added elsewhere lands where a person looks. */
export function useProvidedView(root: RefObject<HTMLElement | null>): void {
  const editor = useEditor();
  const flow = useReactFlow();
  useEffect(
    () =>
      provideView(editor, () => {
        const box = root.current?.getBoundingClientRect();
        if (box === undefined) return undefined;
        const at = (x: number, y: number): Position => {
          const position = flow.screenToFlowPosition({ x, y });
          return [position.x, position.y];
        };
        return { from: at(box.left, box.top), to: at(box.right, box.bottom) };
      }),
    [editor, flow, root],
  );
}
