import {
  type Scenario,
  type StepLibrary,
  scenarioOf,
  toState,
  toSteps,
  type WorkflowDocument,
} from '#document';
import { type Cache, type PlacedStep, planRun, Slot, type StepId, type Value } from '#engine';
import { defaultFlags } from './next-plan.ts';

/** What can be shown of results that came with a document and were not made here. */
export interface BroughtResults {
  readonly steps: ReadonlySet<StepId>;
  /** What those steps wrote. */
  readonly slots: ReadonlyMap<string, Slot>;
}

/**
 * Those that would stand for a run: of the same model, with the inputs that the steps have in this scenario. A result
 * for anything else says nothing about what is seen.
 */
export function broughtResults(
  steps: readonly PlacedStep[],
  scenario: Scenario,
  results: Cache,
): BroughtResults {
  const plans = planRun({ steps, cache: results, state: toState(scenario), flags: defaultFlags });
  const kept = new Set<StepId>();
  const slots = new Map<string, Slot>();
  plans.forEach((plan, index) => {
    const step = steps[index];
    const entry = results.entries.get(plan.step);
    if (plan.kind !== 'will-skip' || step === undefined || entry === undefined) return;
    kept.add(step.id);
    for (const [key, names] of step.outputs) {
      if (!Object.hasOwn(entry.output, key)) continue;
      const value = entry.output[key] as Value;
      for (const name of names) slots.set(name, new Slot(value, { step: step.id, run: entry.run }));
    }
  });
  return { steps: kept, slots };
}

/** The scenario that most of the results are of; the first one where none fits. */
export function scenarioOfResults(
  document: WorkflowDocument,
  library: StepLibrary,
  results: Cache,
): Scenario {
  const steps = toSteps(document, library);
  let best = { scenario: scenarioOf(document, ''), fitting: 0 };
  for (const scenario of document.scenarios) {
    const fitting = broughtResults(steps, scenario, results).steps.size;
    if (fitting > best.fitting) best = { scenario, fitting };
  }
  return best.scenario;
}
