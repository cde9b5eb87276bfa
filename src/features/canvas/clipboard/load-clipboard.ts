type ClipboardWork = typeof import('./clipboard-work.ts');

let work: ClipboardWork | undefined;

/** The browser's copy event waits for nobody: what it needs has to be at hand by then. */
export function clipboardAtHand(): ClipboardWork | undefined {
  return work;
}

export async function loadClipboard(): Promise<ClipboardWork> {
  work ??= await import('./clipboard-work.ts');
  return work;
}
