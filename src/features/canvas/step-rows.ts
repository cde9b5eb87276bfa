import type { PlacedStep, Value, ValueType } from '#engine';

/** One line on the left of a step: a field and what feeds it. */
export interface InputRow {
  readonly field: string;
  readonly type: ValueType;
  readonly slot?: string;
  /** Set on the step, or the model's own default; shown where no slot feeds the field. */
  readonly literal?: Value;
}

/** One line on the right: an output, hollow while no slot takes it. */
export interface OutputRow {
  readonly key: string;
  readonly type: ValueType;
  readonly wired: boolean;
}

export interface StepRows {
  readonly inputs: readonly InputRow[];
  readonly outputs: readonly OutputRow[];
}

const known = new WeakMap<PlacedStep, StepRows>();

/** The model's fields and outputs in its order, then what the step is wired to and the model does not have. */
export function rowsOf(step: PlacedStep): StepRows {
  const found = known.get(step);
  if (found !== undefined) return found;
  const rows = { inputs: inputRows(step), outputs: outputRows(step) };
  known.set(step, rows);
  return rows;
}

function inputRows(step: PlacedStep): InputRow[] {
  const slotOf = new Map(
    step.inputs.flatMap(([slot, fields]) => fields.map((field) => [field, slot] as const)),
  );
  const settings = new Map(step.settings);
  const fields = step.model.kind === 'step-model' ? step.model.fields : [];
  const names = new Set([...fields.map(({ name }) => name), ...slotOf.keys()]);
  return [...names].map((name) => {
    const field = fields.find((one) => one.name === name);
    const slot = slotOf.get(name);
    const literal = settings.get(name) ?? field?.default;
    return {
      field: name,
      type: field?.type ?? 'any',
      ...(slot === undefined ? {} : { slot }),
      ...(literal === undefined ? {} : { literal }),
    };
  });
}

function outputRows(step: PlacedStep): OutputRow[] {
  const wired = new Set(step.outputs.filter(([, slots]) => slots.length > 0).map(([key]) => key));
  const outputs = step.model.kind === 'step-model' ? step.model.outputs : [];
  const keys = new Set([...outputs.map(({ key }) => key), ...step.outputs.map(([key]) => key)]);
  return [...keys].map((key) => ({
    key,
    type: outputs.find((one) => one.key === key)?.type ?? 'any',
    wired: wired.has(key),
  }));
}

const HEADER = 46;
const PADDING = 6;
const ROW = 26;
const FOOTER = 48;

/** Of a step with a footer of two lines, in px; as the tokens of the style sheets have it. */
export function heightOf(step: PlacedStep): number {
  const { inputs, outputs } = rowsOf(step);
  return HEADER + 2 * PADDING + ROW * Math.max(inputs.length, outputs.length) + FOOTER;
}

/** From the top of the step to the middle of a row, in px. */
export function middleOfRow(place: number): number {
  return HEADER + PADDING + ROW * (place + 0.5);
}
