const MOST_PARTS = 10;
const LONGEST_PART = 60; // characters

/** Where in a file or a value: “scenarios.0.mutable”. What is nested very deeply, or has long keys, is cut. */
export function describePath(path: readonly (string | number)[]): string {
  const first = path.slice(0, MOST_PARTS).map((part) => shorten(String(part)));
  const more = path.length - first.length;
  return `${first.join('.')}${more > 0 ? ` and ${more.toLocaleString('en')} deeper` : ''}`;
}

function shorten(part: string): string {
  if (part.length <= LONGEST_PART) return part;
  // Half of a surrogate pair would show as a replacement character.
  return `${part
    .slice(0, LONGEST_PART)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()}…`;
}
