import { formatTime } from './format-time.ts';

export function describeSaved(name: string): string {
  return `Saved to ${name}.`;
}

export function describeDownloaded(name: string): string {
  return `Saved ${name} with your downloads.`;
}

export function describeSaveFailed(name: string): string {
  return `${name} could not be written. Save to another file instead; the workflow itself is unchanged.`;
}

/** The person, or the browser by itself, did not let the page write. */
export function describeSaveDenied(name: string): string {
  return `The browser does not let this page write ${name}, so nothing was written. The workflow is kept as it is: save again to be asked again, or save to another file.`;
}

/** `lastModified` in epoch milliseconds. */
export function describeSaveConflict(
  name: string,
  lastModified: number,
): { readonly title: string; readonly detail: string } {
  return {
    title: `${name} was changed elsewhere`,
    detail: `Since it was opened or saved here, another program has written it, at ${formatTime(lastModified)}. Nothing was written yet. Open theirs as another workflow to compare the two, save yours elsewhere, or overwrite what they wrote.`,
  };
}
