// Which editors are being laid out. A layout of a thousand steps takes seconds, and can be stopped.
import { useSyncExternalStore } from 'react';
import type { Editor } from '#editor';

const running = new WeakMap<Editor, AbortController>();
const listeners = new Set<() => void>();

export function isLayingOut(editor: Editor): boolean {
  return running.has(editor);
}

/** The signal of a run that begins; undefined while another one is under way. */
export function beginLayout(editor: Editor): AbortSignal | undefined {
  if (running.has(editor)) return undefined;
  const controller = new AbortController();
  running.set(editor, controller);
  tell();
  return controller.signal;
}

export function endLayout(editor: Editor): void {
  running.delete(editor);
  tell();
}

export function stopLayout(editor: Editor): void {
  running.get(editor)?.abort();
}

export function useLayingOut(editor: Editor): boolean {
  return useSyncExternalStore(subscribe, () => running.has(editor));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(): void {
  for (const listener of listeners) listener();
}
