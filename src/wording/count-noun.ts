/** `1 step`, `2 steps`: counts are digits everywhere, so that they can be scanned. */
export function countNoun(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
