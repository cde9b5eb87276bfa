// The steps as a program without settings takes them: what runs, with a slot for every literal value.
import type { PlacedStep, Value } from '#engine';
import type { StepLibrary } from './step-library.ts';
import { toSteps } from './to-steps.ts';
import type { DocumentStep, InputPair, ValuePair, WorkflowDocument } from './workflow-document.ts';

export interface PortableStep {
  readonly source: DocumentStep;
  readonly placed: PlacedStep;
  /** With the slots that stand for settings. */
  readonly inputs: readonly InputPair[];
}

export interface SettingSlot {
  readonly step: string;
  readonly field: string;
  readonly slot: string;
  readonly value: Value;
}

export interface PortableWorkflow {
  readonly steps: readonly PortableStep[];
  /** To be added to each scenario. */
  readonly settings: readonly SettingSlot[];
  readonly disabled: readonly DocumentStep[];
}

export function toPortable(document: WorkflowDocument, library: StepLibrary): PortableWorkflow {
  const enabled = document.workflow.steps.filter(({ disabled }) => disabled !== true);
  const placed = new Map(toSteps(document, library).map((step) => [step.id as string, step]));
  const taken = slotNames(document);
  const settings: SettingSlot[] = [];
  const steps = enabled.flatMap((source): PortableStep[] => {
    const step = placed.get(source.id);
    if (step === undefined) return [];
    const wired = new Set(source.inputs.flatMap(([, fields]) => fields));
    const own = (source.settings ?? [])
      .filter(([field]) => !wired.has(field))
      .map(([field, value]) => ({
        step: source.id,
        field,
        slot: freeName(`${source.id}.${field}`, taken),
        value,
      }));
    settings.push(...own);
    const inputs = [...source.inputs, ...own.map(({ slot, field }) => [slot, field] as const)];
    return [{ source, placed: step, inputs }];
  });
  const disabled = document.workflow.steps.filter((step) => step.disabled === true);
  return { steps, settings, disabled };
}

/** The scenario's values, then those of settings. */
export function withSettings(values: readonly ValuePair[], settings: readonly SettingSlot[]): ValuePair[] {
  return [...values, ...settings.map(({ slot, value }) => [slot, value] as const)];
}

function slotNames({ workflow, scenarios }: WorkflowDocument): Set<string> {
  return new Set([
    ...workflow.steps.flatMap(({ inputs, outputs }) => [
      ...inputs.map(([slot]) => slot),
      ...outputs.flatMap(([, slots]) => slots),
    ]),
    ...scenarios.flatMap(({ values }) => values.map(([slot]) => slot)),
  ]);
}

/** The name itself, or the first of `name 2`, `name 3`, … that is free; it is taken then. */
export function freeName(name: string, taken: Set<string>, join = ' '): string {
  let free = name;
  for (let number = 2; taken.has(free); number++) free = `${name}${join}${number}`;
  taken.add(free);
  return free;
}
