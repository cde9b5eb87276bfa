// Workflows of 100 steps, for the length of their links: one as regular as can be, one as people draw them.
import type { DocumentStep, Position, WorkflowDocument } from '#document';

const MODELS = [
  ['math/add@1', ['a', 'b'], 'sum'],
  ['math/multiply@1', ['value', 'factor'], 'product'],
  ['math/divide@1', ['value', 'by'], 'quotient'],
  ['math/round@1', ['value'], 'rounded'],
  ['list/sum@1', ['numbers'], 'total'],
] as const;
const WORDS = ['price', 'total', 'tax', 'rate', 'score', 'amount', 'share', 'mean'];

/** Each adds k to what the one before it gave. */
export function chainOf(length: number): WorkflowDocument {
  const steps = Array.from(
    { length },
    (_, index): DocumentStep => ({
      id: `s${index + 1}`,
      model: 'math/add@1',
      inputs: [
        [index === 0 ? 'x' : `t${index}`, 'a'],
        ['k', 'b'],
      ],
      outputs: [['sum', `t${index + 1}`]],
    }),
  );
  return documentOf(steps, (index) => [160 + (index % 10) * 384, Math.floor(index / 10) * 160]);
}

/** Models, wiring, names and places by chance, the same ones each time. */
export function sketchOf(length: number): WorkflowDocument {
  let seed = 7;
  const below = (limit: number) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((seed / 2 ** 32) * limit);
  };
  const known = ['x', 'k'];
  const steps = Array.from({ length }, (_, index): DocumentStep => {
    const [model, fields, key] = MODELS[below(MODELS.length)]!;
    const read = new Map(fields.map((field) => [known.at(-1 - below(Math.min(known.length, 8)))!, field]));
    const slot = `${WORDS[below(WORDS.length)]}_${index}`;
    known.push(slot);
    return { id: `s${index + 1}`, model, inputs: [...read], outputs: [[key, slot]] };
  });
  return documentOf(steps, (index) => [
    (index % 10) * 384 + below(8) * 16,
    Math.floor(index / 10) * 240 + below(8) * 16,
  ]);
}

function documentOf(steps: readonly DocumentStep[], place: (index: number) => Position): WorkflowDocument {
  const positions = steps.map((step, index) => [step, place(index)] as const);
  return {
    format: 'slotflow',
    version: 1,
    name: `${steps.length} steps`,
    workflow: { steps },
    scenarios: [
      {
        name: 'default',
        mutable: false,
        values: [
          ['x', 1.5],
          ['k', 20],
        ],
      },
    ],
    layout: {
      steps: Object.fromEntries(positions.map(([{ id }, position]) => [id, position])),
      slots: positions.map(([{ outputs }, [x, y]]) => [outputs[0]![1] as string, [x + 256, y + 48]]),
    },
  };
}
