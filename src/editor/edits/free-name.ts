/** `total` → `total_2`, `total_2` → `total_3`: the next name that is not taken. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  const [, stem = name, number = '1'] = /^(.*)_([1-9]\d{0,8})$/s.exec(name) ?? [];
  for (let next = Number(number) + 1; ; next++) {
    const candidate = `${stem}_${next}`;
    if (!taken.has(candidate)) return candidate;
  }
}
