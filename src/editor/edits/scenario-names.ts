import type { WorkflowDocument } from '#document';
import { freeName } from './free-name.ts';

type Naming = Pick<WorkflowDocument, 'scenarios'>;

/** The wanted name, or the next one like it that no scenario has. */
export function freshScenarioName({ scenarios }: Naming, wanted: string): string {
  const name = wanted.trim() === '' ? 'scenario' : wanted;
  const taken = new Set(scenarios.map((scenario) => scenario.name));
  return taken.has(name) ? freeName(name, taken) : name;
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
