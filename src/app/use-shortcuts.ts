import { useEffect } from 'react';
import type { Action, Editor } from '#editor';
import { findAction } from './shortcuts.ts';
import { typeAhead } from './type-ahead.ts';

const MAC = /Mac|iP(hone|ad)/.test(navigator.platform);

/** The page's one key handler. It comes last: what a field, a menu or a node made of a key is left to it. */
export function useShortcuts(editor: Editor, actions: readonly Action[]): void {
  useEffect(() => {
    let menuStood = false;
    // Before the menu hears of it: a menu that has just come has no focus in it yet, and Esc closes it all the same.
    const look = () => {
      menuStood = [...window.document.querySelectorAll('[role="menu"]')].some(isOpen);
    };
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      if (event.key === 'Escape') {
        if (menuStood || cameFromDialog(event)) return; // it closed the menu, and stops no run
        if (editor.session.getState().overlay.kind === 'left-part') return editor.session.close();
      }
      if (typeAhead(editor, event, isField(event.target))) {
        event.preventDefault();
        return;
      }
      const action = findAction(actions, event, { editor, typing: isField(event.target), onMac: MAC });
      if (action === undefined) return;
      event.preventDefault();
      if (!event.repeat || action.repeats === true) action.perform(editor);
    };
    window.addEventListener('keydown', look, true);
    window.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('keydown', look, true);
      window.removeEventListener('keydown', press);
    };
  }, [editor, actions]);
}

/** A menu that was closed stays for as long as it fades, and its button says at once that it is none of it. */
function isOpen({ id }: Element): boolean {
  return window.document.querySelector(`[aria-controls="${CSS.escape(id)}"]`) !== null;
}

/** The path is of the moment of the press: by now the dialog may be gone. */
function cameFromDialog(event: KeyboardEvent): boolean {
  return event
    .composedPath()
    .some((node) => node instanceof Element && node.matches('[role="dialog"], dialog'));
}

const NOT_TYPED_IN = /^(button|checkbox|radio|submit|reset|range|color|file|image)$/;

function isField(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !NOT_TYPED_IN.test(target.type);
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLElement && target.isContentEditable;
}
