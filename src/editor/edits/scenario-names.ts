import type { WorkflowDocument } from '#document';

type Naming = Pick<WorkflowDocument, 'scenarios'>;

/** The wanted name, or the next one like it that no scenario has. */
export function freshScenarioName({ scenarios }: Naming, wanted: string): string {
  const name = wanted.trim() === '' ? 'scenario' : wanted;
  const taken = new Set(scenarios.map((scenario) => scenario.name));
  if (!taken.has(name)) return name;
  // Scenarios are called as people write, with a space: “Large 2”.
  const [, stem = name, number = '1'] = /^(.*) ([1-9]\d{0,8})$/s.exec(name) ?? [];
  let next = Number(number) + 1;
  while (taken.has(`${stem} ${next}`)) next += 1;
  return `${stem} ${next}`;
}

/** Why a scenario cannot be called `to`; `from` is what it is called now, absent for a new one. */
export function checkScenarioName(
  { scenarios }: Naming,
  from: string | undefined,
  to: string,
): 'empty' | 'taken' | undefined {
  if (to.trim() === '') return 'empty';
  return to !== from && scenarios.some(({ name }) => name === to) ? 'taken' : undefined;
}
