/** `s` → `s4` where the last number taken is 3: a number that was given away is not given again. */
export function freshId(prefix: 's' | 'g', taken: ReadonlySet<string>): string {
  let last = 0;
  for (const id of taken) {
    if (id.startsWith(prefix) && NUMBER.test(id.slice(1))) last = Math.max(last, Number(id.slice(1)));
  }
  return `${prefix}${last + 1}`;
}

const NUMBER = /^\d{1,9}$/;
