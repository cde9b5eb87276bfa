import { expect, test } from 'vitest';
import { type PlacedStep, Slot, Step, stepId, toValue, type Value } from '#engine';
import { shareValues } from './share-values.ts';

const admit = (candidate: unknown): Value => {
  const outcome = toValue(candidate);
  if (outcome.kind === 'refused-value') throw new Error(outcome.found);
  return outcome.value;
};

const step = new Step({
  id: 's0',
  model: 'm@1',
  inputs: { rows: 'table' },
  outputs: { kept: ['best', 'copy'] },
}) as PlacedStep;
const writer = { step: stepId('s0'), run: 1 };
const receipt = { kind: 'skipped', step: step.id, index: 0, name: 'm', since: 1, fields: [] } as const;
const settled = { kind: 'step-settled', receipt } as const;

test('an input that the state holds is the state’s own', () => {
  const rows = admit([[1, 2]]);
  const entry = { fingerprint: 'm@1', run: 1, input: { table: admit([[1, 2]]) }, output: {} };
  const shared = shareValues(
    { ...settled, posted: [], entry },
    step,
    new Map([['rows', new Slot(rows)]]),
    undefined,
  );
  expect(shared.entry?.input.table).toBe(rows);
});

test('what is posted is what the entry holds: the new one, or the earlier one of a step that was skipped', () => {
  const kept = admit({ a: [1] });
  const entry = { fingerprint: 'm@1', run: 1, input: {}, output: { kept } };
  const posted = [
    ['best', new Slot(admit({ a: [1] }), writer)],
    ['copy', new Slot(admit({ a: [2] }), writer)],
  ] as const;
  const ran = shareValues({ ...settled, posted, entry }, step, new Map(), undefined);
  const skipped = shareValues({ ...settled, posted }, step, new Map(), entry);
  for (const {
    posted: [best, copy],
  } of [ran, skipped]) {
    expect(best?.[1].value).toBe(kept);
    expect(best?.[1].writer).toBe(writer);
    expect(copy?.[1]).toBe(posted[1][1]);
  }
});

test('plain numbers and texts are left as they came', () => {
  const entry = { fingerprint: 'm@1', run: 1, input: { table: 1 }, output: { kept: 2 } };
  const posted = [['best', new Slot(2, writer)]] as const;
  const shared = shareValues({ ...settled, posted, entry }, step, new Map(), undefined);
  expect(shared.entry?.input).toBe(entry.input);
  expect(shared.posted[0]?.[1]).toBe(posted[0][1]);
});

test('what every object has is no output of the entry', () => {
  const odd = new Step({ id: 's0', model: 'm@1', outputs: [['__proto__', 'made']] }) as PlacedStep;
  const entry = { fingerprint: 'm@1', run: 1, input: {}, output: {} };
  const posted = [['made', new Slot(admit({}), writer)]] as const;
  expect(shareValues({ ...settled, posted }, odd, new Map(), entry).posted[0]?.[1]).toBe(posted[0][1]);
});
