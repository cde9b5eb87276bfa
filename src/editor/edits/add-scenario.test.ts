import { expect, test } from 'vitest';
import { edited } from '../testing/edited.ts';
import { arithmetic, arithmeticValues } from '../testing/example.ts';
import { addScenario } from './add-scenario.ts';
import { setMutable } from './set-mutable.ts';
import { setSlotValue } from './set-slot-value.ts';

test('a scenario comes last, with what another one has', () => {
  const document = edited(setMutable('default', true));
  const both = edited(addScenario('__proto__', 'default'), document);
  expect(both.scenarios[1]).toEqual({ name: '__proto__', mutable: true, values: arithmeticValues });
  const changed = edited(setSlotValue('__proto__', 'x', 7), both);
  expect(changed.scenarios[0]).toBe(both.scenarios[0]);
});

test('a scenario starts without values, and immutable', () => {
  expect(edited(addScenario('Large')).scenarios[1]).toEqual({ name: 'Large', mutable: false, values: [] });
});

test('a scenario has the values that it is given', () => {
  const values = [['x', 9]] as const;
  const document = edited(addScenario('Found', { mutable: true, values }));
  expect(document.scenarios[1]).toEqual({ name: 'Found', mutable: true, values });
});

test('a name that is taken or empty changes nothing', () => {
  expect(edited(addScenario('default', 'default'))).toBe(arithmetic);
  expect(edited(addScenario(' '))).toBe(arithmetic);
});
