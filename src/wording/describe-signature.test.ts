import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { defineStepModel, integer, number } from '#engine';
import { describeSignature } from './describe-signature.ts';

test('a signature says what goes in and what comes out', () => {
  const round = defineStepModel({
    id: 'round',
    fields: { value: number(), digits: z._default(integer(), 0) },
    outputs: { rounded: number() },
    run: ({ value }) => ({ rounded: value }),
  });
  expect(describeSignature(round)).toEqual({
    typed: '(value: number, digits: whole number) → rounded',
    names: '(value, digits) → rounded',
    full: '(value: number, digits?: whole number) → rounded: number',
  });
});
