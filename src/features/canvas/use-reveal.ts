import { useReactFlow } from '@xyflow/react';
import { type RefObject, useEffect } from 'react';
import { useEditor } from '#editor';
import { selectedNodeIds } from './flow-nodes.ts';
import { revealNode } from './flow-views.ts';

/** Brings what was selected elsewhere, as in a table, into view, and gives it the focus where that was asked for. */
export function useReveal(root: RefObject<HTMLElement | null>): void {
  const { session } = useEditor();
  const flow = useReactFlow();
  useEffect(
    () =>
      session.subscribe((state, before) => {
        if (state.reveals === before.reveals || root.current === null) return;
        const [nodeId] = selectedNodeIds(state.selection);
        if (nodeId === undefined) return;
        revealNode(flow, root.current, nodeId);
        if (state.revealsFocus) focusSoon(root.current, nodeId);
      }),
    [session, flow, root],
  );
}

const FRAMES = 30; // a node that was just added is drawn within a few

/**
 * A node that was just added is not on the page yet, and what is closing may give the focus back first.
 * Who has gone elsewhere meanwhile by a press stays there.
 */
function focusSoon(canvas: HTMLElement, nodeId: string): void {
  const selector = `[data-node="${CSS.escape(nodeId)}"]`;
  const heard = new AbortController();
  const options = { capture: true, signal: heard.signal };
  let pressed = false;
  const press = () => {
    pressed = true;
  };
  window.addEventListener('keydown', press, options);
  window.addEventListener('pointerdown', press, options);
  window.addEventListener('focusin', () => pressed && heard.abort(), options);
  let frames = 0;
  const look = () => {
    if (heard.signal.aborted) return;
    const node = canvas.querySelector<HTMLElement>(selector);
    if (node !== null && frames > 1) node.focus({ preventScroll: true });
    else if (frames++ < FRAMES) return void requestAnimationFrame(look);
    heard.abort();
  };
  requestAnimationFrame(look);
}
