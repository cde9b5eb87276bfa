/** Whether a text has all words of a query in it, whatever their order and case. */
export function matchesWords(query: string, text: string): boolean {
  const folded = fold(text);
  return fold(query)
    .trim()
    .split(/\s+/)
    .every((word) => folded.includes(word));
}

/** “É” is found by “e”, as a person in a hurry types it. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
