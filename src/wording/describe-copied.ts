/** What became of copying a thing: “the workflow”. */
export function describeCopied(what: string, done: boolean): string {
  return done ? `Copied ${what}.` : `The browser did not let ${what} be copied. Export it as a file instead.`;
}
