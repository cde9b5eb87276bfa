import { afterEach, expect, test, vi } from 'vitest';
import { emptyState, Slot, StateDraft, type StateSnapshot, stateFrom } from './state.ts';
import { State } from './state-facade.ts';
import { type StepId, stepId } from './step.ts';

const failureOf = (act: () => unknown) => {
  try {
    act();
  } catch (thrown) {
    return (thrown as { failure?: unknown }).failure;
  }
  return undefined;
};
const writer = { step: stepId('a') as StepId, run: 1 };
const entriesOf = ({ slots }: StateSnapshot) => [...slots].map(([name, { value }]) => [name, value]);

afterEach(() => {
  vi.unstubAllGlobals();
});

test('[T1] extract gives the value of a slot', () => {
  expect(new State({ x: [1] }).extract('x')).toEqual([1]);
});

test('[T1] extract of a slot that is null gives null', () => {
  expect(new State({ x: null }).extract('x')).toBeNull();
});

test.each(['y', 'constructor', '__proto__', 'toString'])(
  '[T1] extract throws missing-slot for "%s"',
  (name) => {
    expect(failureOf(() => new State({ x: 1 }).extract(name))).toEqual({ kind: 'missing-slot', slot: name });
  },
);

test('[T2] post adds a slot at the end', () => {
  const state = new State({ b: 1 });
  state.post(2, 'a');
  expect(state.entries()).toEqual([
    ['b', 1],
    ['a', 2],
  ]);
});

test.each([1, 2])('[T2] an immutable state refuses to post %s on a slot that holds 1', (value) => {
  const state = new State({ x: 1 });
  expect(failureOf(() => state.post(value, 'x'))).toEqual({ kind: 'cannot-mutate', slot: 'x' });
  expect(() => state.post(value, 'x')).toThrow(/^Cannot mutate key: x$/);
  expect(state.extract('x')).toBe(1);
});

test('[T2] a state is immutable unless it is said to be mutable', () => {
  expect([new State().mutable, new State({}, { mutable: true }).mutable]).toEqual([false, true]);
});

test('[T2] a mutable state overwrites, and the slot keeps its place', () => {
  const state = new State({ a: 1, b: 2 }, { mutable: true });
  state.post(3, 'a');
  expect(state.entries()).toEqual([
    ['a', 3],
    ['b', 2],
  ]);
});

test('[T2] slots keep the order of their first posting, also for names that look like numbers', () => {
  const state = new State([
    ['b', 1],
    ['10', 1],
  ]);
  for (const name of ['2', '__proto__', '1']) state.post(0, name);
  expect(state.names()).toEqual(['b', '10', '2', '__proto__', '1']);
});

test('[V1] post and the constructor refuse what is no value', () => {
  const refused = { kind: 'refused-value', path: ['a'], found: 'function' };
  expect(failureOf(() => new State().post({ a: () => 1 }, 'x'))).toEqual(refused);
  expect(failureOf(() => new State({ x: { a: () => 1 } }))).toEqual(refused);
});

test('[V2, D4] neither what was posted nor what was extracted changes a state', () => {
  const source = [1];
  const state = new State({ x: source });
  source.push(2);
  expect(() => (state.extract('x') as number[]).push(3)).toThrow(TypeError);
  expect(state.extract('x')).toEqual([1]);
});

test('[T3] has and names tell what is there', () => {
  const state = new State({ x: null });
  expect([state.has('x'), state.has('y'), state.has('constructor')]).toEqual([true, false, false]);
  expect(state.names()).toEqual(['x']);
});

test('[T3] delete takes a slot away, on an immutable state too', () => {
  const state = new State({ x: 1, y: 2 });
  state.delete('x');
  expect([state.names(), state.mutable]).toEqual([['y'], false]);
});

test('[T3] delete keeps a mutable state mutable', () => {
  const state = new State({ x: 1 }, { mutable: true });
  state.delete('x');
  expect(state.mutable).toBe(true);
});

test('[T3] delete of an absent slot throws missing-slot', () => {
  expect(failureOf(() => new State().delete('x'))).toEqual({ kind: 'missing-slot', slot: 'x' });
});

test('[T3] a slot that is posted again after a delete goes to the end', () => {
  const state = new State({ x: 1, y: 2 });
  state.delete('x');
  state.post(3, 'x');
  expect(state.names()).toEqual(['y', 'x']);
});

test('[T4] a snapshot stays as it is when the state goes on', () => {
  const state = new State({ x: 1 }, { mutable: true });
  const earlier = state.snapshot;
  state.post(2, 'x');
  state.post(3, 'y');
  state.delete('x');
  expect(entriesOf(earlier)).toEqual([['x', 1]]);
});

test('[T4] an earlier snapshot can be taken up again', () => {
  const state = new State({ x: 1 });
  const earlier = state.snapshot;
  state.post(2, 'y');
  const again = State.from(earlier);
  again.post(3, 'y');
  expect([state.extract('y'), again.extract('y')]).toEqual([2, 3]);
});

test('[T4] a fork and its origin go their own ways', () => {
  const origin = new State({ x: 1 });
  const fork = origin.fork();
  fork.post(2, 'y');
  origin.post(3, 'z');
  expect([origin.names(), fork.names()]).toEqual([
    ['x', 'z'],
    ['x', 'y'],
  ]);
});

test('[T4] a draft leaves its base as it is', () => {
  const base = stateFrom([['x', 1]], true);
  const draft = new StateDraft(base);
  draft.post('x', new Slot(2, writer));
  draft.post('y', new Slot(3, writer));
  expect(entriesOf(base)).toEqual([['x', 1]]);
  expect(entriesOf(draft.finish())).toEqual([
    ['x', 2],
    ['y', 3],
  ]);
});

test('[T4] a draft that nothing was posted to gives its base back', () => {
  const base = stateFrom([['x', 1]]);
  expect(new StateDraft(base).finish()).toBe(base);
});

test('[T2] a draft refuses what the state refuses, also what the same run posted', () => {
  const draft = new StateDraft(emptyState());
  expect(draft.post('x', new Slot(1, writer))).toBeUndefined();
  expect(draft.post('x', new Slot(1, writer))).toEqual({ kind: 'cannot-mutate', slot: 'x' });
});

test.each<[string, (base: StateSnapshot, posts: number) => StateSnapshot]>([
  [
    'through a draft',
    (base, posts) => {
      const draft = new StateDraft(base);
      for (let i = 0; i < posts; i++) draft.post(`y${i}`, new Slot(i, writer));
      return draft.finish();
    },
  ],
  [
    'to a state',
    (base, posts) => {
      const state = State.from(base);
      for (let i = 0; i < posts; i++) state.post(state.extract('x0'), `y${i}`);
      return state.snapshot;
    },
  ],
])('[T4] posting n slots %s copies the slots a few times in all, not n times', (_, post) => {
  let copied = 0;
  class CountingMap<K, V> extends Map<K, V> {
    constructor(source?: ReadonlyMap<K, V>) {
      super(source);
      copied += source?.size ?? 0;
    }
  }
  const base = stateFrom(Array.from({ length: 100 }, (_, i) => [`x${i}`, i] as const));
  vi.stubGlobal('Map', CountingMap);
  const next = post(base, 500);
  expect(next.slots.size).toBe(600);
  expect(copied).toBeGreaterThan(0);
  expect(copied).toBeLessThan(2_000);
});

test('[T2] starting values keep their order, and a name that comes twice its first place and last value', () => {
  const state = stateFrom([
    ['b', 1],
    ['10', 2],
    ['b', 3],
  ]);
  expect(entriesOf(state)).toEqual([
    ['b', 3],
    ['10', 2],
  ]);
});
