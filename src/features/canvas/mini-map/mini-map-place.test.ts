import { expect, test } from 'vitest';
import { miniMapIsInTheWay } from './mini-map-place.ts';

const canvas = { width: 800, height: 600 };
const corner = { left: 700, top: 540, width: 60, height: 30 };
const middle = { left: 300, top: 200, width: 60, height: 30 };
const outside = { left: -10, top: 200, width: 60, height: 30 };

test('the map gives way to a node in its corner where everything is in view', () => {
  expect(miniMapIsInTheWay([middle, corner], canvas)).toBe(true);
});

test('the map stays where its corner is free', () => {
  expect(miniMapIsInTheWay([middle], canvas)).toBe(false);
});

test('the map stays where something is out of view', () => {
  expect(miniMapIsInTheWay([corner, outside], canvas)).toBe(false);
});
