// The workflow that both pages show: a chain of 1,000 additions in rows, with a slot for each number that is added.
// Everything is in view at once at the least zoom.

export const STEPS = 1_000;

const COLUMNS = 36;
const COLUMN = 336;
const ROW = 232;

type Place = readonly [x: number, y: number];

export interface BareNode {
  readonly id: string;
  readonly place: Place;
  readonly size: readonly [width: number, height: number];
  readonly label: string;
}

export interface BareEdge {
  readonly source: string;
  readonly target: string;
}

const stepSize = [208, 158] as const;
const slotSize = [86, 30] as const;

function placeOfStep(index: number): Place {
  return [(index % COLUMNS) * COLUMN, Math.floor(index / COLUMNS) * ROW];
}

function beside(index: number, y: number): Place {
  const [left, top] = placeOfStep(index);
  return [left - 106, top + y];
}

const indices = Array.from({ length: STEPS }, (_, index) => index);

/** As the app reads it. */
export function thousandSteps(): string {
  const steps = indices.map((i) => ({
    id: `s${i}`,
    model: 'math/add@1',
    inputs: [
      [`v${i}`, 'a'],
      [`y${i}`, 'b'],
    ],
    outputs: [['sum', `v${i + 1}`]],
  }));
  const slots = indices.flatMap((i) => [
    [`v${i}`, beside(i, 52)],
    [`y${i}`, beside(i, 96)],
  ]);
  return JSON.stringify({
    format: 'slotflow',
    version: 1,
    name: 'A thousand steps',
    workflow: { steps },
    scenarios: [
      { name: 'default', mutable: false, values: [['v0', 1], ...indices.map((i) => [`y${i}`, (i % 7) + 1])] },
    ],
    layout: {
      steps: Object.fromEntries(indices.map((i) => [`s${i}`, placeOfStep(i)])),
      slots: [...slots, [`v${STEPS}`, beside(STEPS, 52)]],
    },
  });
}

/** The same nodes and wires for a page that has nothing but React Flow. */
export function bareWorkflow(): { readonly nodes: readonly BareNode[]; readonly edges: readonly BareEdge[] } {
  const steps = indices.map((i) => ({
    id: `step:s${i}`,
    place: placeOfStep(i),
    size: stepSize,
    label: `${i} Add`,
  }));
  const slots = indices.flatMap((i) => [
    { id: `slot:v${i}`, place: beside(i, 52), size: slotSize, label: `v${i}` },
    { id: `slot:y${i}`, place: beside(i, 96), size: slotSize, label: `y${i}` },
  ]);
  const last = { id: `slot:v${STEPS}`, place: beside(STEPS, 52), size: slotSize, label: `v${STEPS}` };
  const edges = indices.flatMap((i) => [
    { source: `slot:v${i}`, target: `step:s${i}` },
    { source: `slot:y${i}`, target: `step:s${i}` },
    { source: `step:s${i}`, target: `slot:v${i + 1}` },
  ]);
  return { nodes: [...steps, ...slots, last], edges };
}
