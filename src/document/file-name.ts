const FORBIDDEN = /[\\/:*?"<>|\p{C}]+/gu; // in the file names of one system or another
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i; // by Windows, also before an ending
const LONGEST = 80; // characters

/** What a file of the workflow is called on any system, without its ending; never empty, never hidden. */
export function fileNameOf(name: string): string {
  const safe = Array.from(
    name
      .replace(FORBIDDEN, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^[. ]+/, ''),
  )
    .slice(0, LONGEST)
    .join('')
    .replace(/[. ]+$/, '');
  return safe === '' || RESERVED.test(safe) ? `${safe} workflow`.trim() : safe;
}
