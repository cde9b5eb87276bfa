import { useEffect, useState } from 'react';

interface Copying {
  /** Absent before anything was copied, and a while afterwards. */
  readonly copied: 'done' | 'denied' | undefined;
  readonly copy: (text: string, onDenied: () => void) => void;
}

const SHOWN = 2_000; // ms that “Copied” stands; a refusal stays, since something is left to do

/** Copies a text; a page that may not write to the clipboard is told so. */
export function useCopied(): Copying {
  const [copied, setCopied] = useState<Copying['copied']>();
  useEffect(() => {
    if (copied !== 'done') return;
    const timer = setTimeout(() => setCopied(undefined), SHOWN);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy: Copying['copy'] = async (text, onDenied) => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied('done');
    } catch {
      setCopied('denied'); // also where there is no clipboard, as on a page without https
      onDenied();
    }
  };
  return { copied, copy };
}
