// The engine against plain function calls of the same models, in the same run.
import {
  any,
  defineStepModel,
  emptyCache,
  list,
  number,
  planRun,
  runSteps,
  State,
  type StepSource,
  toValue,
  Workflow,
} from '#engine';
import { measure, type Row } from '../measure.ts';

const Add = defineStepModel({
  id: 'bench/add',
  fields: { a: number(), b: number() },
  outputs: { sum: number() },
  run: ({ a, b }) => ({ sum: a + b }),
});

/** v0 + one = v1, v1 + one = v2, … */
function chain(length: number): Workflow {
  const step = (i: number): StepSource => ({
    model: Add,
    inputs: [
      [`v${i}`, 'a'],
      ['one', 'b'],
    ],
    outputs: [['sum', `v${i + 1}`]],
  });
  const workflow = new Workflow(Array.from({ length }, (_, i) => step(i)));
  // Reading a step's wiring resolves it; an editor has done so when it drew the plan.
  for (const { wiring } of workflow.steps) void wiring;
  return workflow;
}

function start(one = 1): State {
  return new State({ v0: 0, one });
}

const add = Add.run as unknown as (input: { a: number; b: number }) => { sum: number };
function callPlainly(length: number): number {
  let value = 0;
  for (let i = 0; i < length; i++) value = add({ a: value, b: 1 }).sum;
  return value;
}

/** The same steps with nothing cached; the workflow object itself, which is only built once, is left out. */
function runAnew({ steps, flags }: Workflow): unknown {
  return runSteps({ steps, cache: emptyCache, state: start().snapshot, flags, run: 1 });
}

async function afterOneRun(workflow: Workflow): Promise<{ workflow: Workflow; state: State }> {
  const state = start();
  await workflow.run(state);
  return { workflow, state };
}

// What the Python original takes for a step of a chain of 10,000 additions, in µs, as the project's brief gives it.
const python = { run: 37, skip: 8.3 };

async function chains(): Promise<Row[]> {
  const long = await afterOneRun(chain(10_000));
  // Ten short chains against one long: as many steps and as much memory on both sides, so that what differs is
  // the length alone, not whether a chain fits the processor's cache or its garbage is collected meanwhile.
  const shorts = await Promise.all(Array.from({ length: 10 }, () => afterOneRun(chain(1_000))));
  const each = (run: (short: (typeof shorts)[number]) => unknown) => async () => {
    // What a run leaves is kept until the round is over, as the long chain's is.
    const kept: unknown[] = [];
    for (const short of shorts) kept.push(await run(short));
    return kept;
  };
  const times = await measure([
    { name: 'calls', run: () => callPlainly(10_000) },
    { name: 'run short', run: each(({ workflow }) => runAnew(workflow)) },
    { name: 'run long', run: () => runAnew(long.workflow) },
    { name: 'skip short', run: each(({ workflow, state }) => workflow.run(state)) },
    { name: 'skip long', run: () => long.workflow.run(long.state) },
    { name: 'fresh short', run: each(({ workflow }) => workflow.run(start())) },
    { name: 'fresh long', run: () => long.workflow.run(start()) },
  ]);
  // All of them take 10,000 steps, so a millisecond is a tenth of a microsecond a step.
  const microseconds = (name: string) => times.milliseconds(name) / 10;
  const row = (name: string, subject: string, bound: number): Row => ({
    name,
    value: microseconds(subject) - microseconds('calls'),
    unit: 'µs a step',
    bound,
  });
  const growth = (name: string, subject: string): Row => ({
    name,
    value: 10 * times.bestRatio(`${subject} long`, `${subject} short`),
    unit: '×',
    bound: 12,
  });
  const faster = (name: string, original: number, subject: string): Row => ({
    name,
    value: original / microseconds(`${subject} long`),
    unit: '×',
    bound: 10,
    sense: 'at-least',
  });
  return [
    row('run, chain of 1,000, over plain calls', 'run short', 5),
    row('run, chain of 10,000, over plain calls', 'run long', 5),
    row('all skipped, chain of 1,000, same state', 'skip short', 1),
    row('all skipped, chain of 10,000, same state', 'skip long', 1),
    row('all skipped, chain of 1,000, fresh state', 'fresh short', 1),
    row('all skipped, chain of 10,000, fresh state', 'fresh long', 1),
    growth('run, 10,000 against 1,000 steps', 'run'),
    growth('all skipped, 10,000 against 1,000 steps', 'skip'),
    faster('run, faster than the Python original', python.run, 'run'),
    faster('skip, faster than the Python original', python.skip, 'skip'),
  ];
}

const cellsOf10MB = 10_000_000 / 8;
const Fill = defineStepModel({
  id: 'bench/fill',
  fields: { size: number(), seed: number(), before: any() },
  outputs: { items: list() },
  run: ({ size, seed }) => ({ items: Array.from({ length: size }, (_, i) => i + seed) }),
});

/** Every slot but two numbers holds a list of `size` numbers. */
async function filled(size: number): Promise<{ workflow: Workflow; state: State; fresh: () => State }> {
  const depth = 8;
  const steps = Array.from(
    { length: depth },
    (_, i): StepSource => ({
      model: Fill,
      inputs: { size: 'size', [`list${i}`]: 'before' },
      outputs: { items: `list${i + 1}` },
      settings: { seed: i + 1 },
    }),
  );
  const workflow = new Workflow(steps);
  const first = toValue(Array.from({ length: size }, (_, i) => i));
  const list0 = first.kind === 'value' ? first.value : null;
  const fresh = () => new State({ size, list0 });
  const state = fresh();
  await workflow.run(state);
  return { workflow, state, fresh };
}

async function largeValues(): Promise<Row[]> {
  const tiny = await filled(1);
  const large = await filled(cellsOf10MB);
  const repeat = async ({ workflow, fresh }: typeof tiny) => {
    for (let i = 0; i < 500; i++) await workflow.run(fresh());
  };
  const times = await measure(
    [
      { name: 'tiny', run: () => repeat(tiny) },
      { name: 'large', run: () => repeat(large) },
    ],
    { rounds: 15, warmUp: 3 },
  );
  return [
    {
      name: 'rerun, 10 MB in every slot against tiny values',
      value: times.ratio('large', 'tiny'),
      unit: '×',
      bound: 2,
    },
  ];
}

async function plans(): Promise<Row[]> {
  const { workflow } = await afterOneRun(chain(1_000));
  const { steps, cache, flags } = workflow;
  const edited = start(2).snapshot;
  const times = await measure([{ name: 'plan', run: () => planRun({ steps, cache, flags, state: edited }) }]);
  return [
    {
      name: 'plan of 1,000 steps after one edit',
      value: times.milliseconds('plan'),
      unit: 'ms',
      bound: 2,
    },
  ];
}

export async function engineRows(): Promise<Row[]> {
  return [...(await chains()), ...(await largeValues()), ...(await plans())];
}
