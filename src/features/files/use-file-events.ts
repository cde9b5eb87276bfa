import { useEffect } from 'react';
import type { FileDesk } from './file-desk.ts';
import { sourcesOf } from './file-source.ts';

/**
 * Files that are dropped anywhere on the window, and whole workflows that are pasted. A drop that nobody takes would
 * have the browser leave the page, so this is there from the first moment, and goes before all others.
 */
export function useFileEvents(desk: FileDesk): void {
  useEffect(() => {
    const listening = new AbortController();
    const options = { capture: true, signal: listening.signal };
    const over = (event: DragEvent) => {
      const { dataTransfer } = event;
      if (!dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      event.stopPropagation();
      dataTransfer.dropEffect = 'copy';
      if (isEmbedded()) dataTransfer.dropEffect = 'none';
      else if (event.type === 'dragenter') desk.drag(lookAt(dataTransfer));
    };
    const leave = ({ relatedTarget }: DragEvent) => {
      if (relatedTarget === null) desk.drag(undefined);
    };
    const drop = (event: DragEvent) => {
      const { dataTransfer } = event;
      if (!dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      event.stopPropagation();
      desk.drag(undefined);
      if (isEmbedded()) return;
      void sourcesOf(dataTransfer).then(desk.open);
    };
    const paste = (event: ClipboardEvent) => {
      if (event.clipboardData === null || isField(event.target) || isEmbedded()) return;
      const text = event.clipboardData.getData('text/plain');
      const link = sharedLinkIn(text);
      const isFile = text === '' && event.clipboardData.types.includes('Files');
      if (link === undefined && !isFile && !isWholeWorkflow(text)) return;
      event.preventDefault();
      event.stopPropagation();
      if (link !== undefined) window.location.hash = link;
      else if (text !== '') void desk.open([{ kind: 'text', text }]);
      else void sourcesOf(event.clipboardData).then(desk.open);
    };
    window.addEventListener('dragenter', over, options);
    window.addEventListener('dragover', over, options);
    window.addEventListener('dragleave', leave, options);
    window.addEventListener('drop', drop, options);
    window.addEventListener('paste', paste, options);
    return () => listening.abort();
  }, [desk]);
}

/** Another page shows a workflow here: there is no place for one of the person's own. */
function isEmbedded(): boolean {
  return window.location.hash.startsWith('#/embed/');
}

/** Of files under way only the number is known, and what kind the system takes them for. */
function lookAt({ items }: DataTransfer): { readonly count: number; readonly refused: boolean } {
  const files = [...items].filter(({ kind }) => kind === 'file');
  return { count: files.length, refused: files.length > 0 && files.every(({ type }) => FOREIGN.test(type)) };
}

const FOREIGN =
  /^(?:image\/(?!png|svg)|audio\/|video\/|text\/(?:csv|html|x-python)|application\/(?:pdf|zip|vnd\.|x-i))/;

/** A part of a workflow is pasted into the one that is open; one that is whole is opened. */
function isWholeWorkflow(text: string): boolean {
  const head = text.slice(0, 2_000);
  return (
    /^[^{]*\{\s*"format"\s*:\s*"slotflow"/.test(head) ||
    /^\s*\{\s*"model"\s*:\s*"pyswark\./.test(head) ||
    (/^\s*</.test(head) && text.includes('<slotflow:document'))
  );
}

/** The address of a workflow that a link brings, alone or in a sentence; a mail may have broken it into lines. */
function sharedLinkIn(text: string): string | undefined {
  if (/^\s*[{<[]/.test(text)) return undefined; // data, whatever it mentions
  const link = /^(.*?#\/(?:share|embed)\/)([\w-]{16,})((?:\r?\n[\w-]+)*)/m.exec(text);
  if (link === null) return undefined;
  const [, before = '', payload = '', lines = ''] = link;
  const isBroken = before.length + payload.length <= MAIL_LINE; // or else what follows is another word
  return `#/share/${payload}${isBroken ? lines.replace(/\s/g, '') : ''}`;
}

/** Characters: no mail program lets a line that it breaks be longer. */
const MAIL_LINE = 80;

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input, textarea, select, dialog, [role="dialog"]') !== null)
  );
}
