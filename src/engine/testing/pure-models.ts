// Step models that give equal outputs for equal inputs, in every way in which a model can behave and misbehave.
// None tells 0 from -0 or one order of keys from another: equality does not either [V3].
import * as z from 'zod/mini';
import { equalValues } from '../equality.ts';
import { FileValue, TableValue } from '../large-value.ts';
import { defineStepModel, type StepModel } from '../step-model.ts';
import type { Value } from '../value.ts';
import { any, boolean, file, integer, list, number, object, table, text } from '../value-type.ts';

const later = async (turns: number): Promise<void> => {
  for (let turn = 0; turn < turns; turn++) await undefined;
};

export const pureModels: readonly StepModel[] = [
  defineStepModel({
    id: 'add',
    name: 'AddModel',
    fields: { x: number(), y: z._default(number(), 1) },
    outputs: { sum: number() },
    run: ({ x, y }) => ({ sum: x + y }),
  }),
  // Another version of the same model: replacing one by the other must not leave the old output in place.
  defineStepModel({
    id: 'add',
    version: 2,
    name: 'AddModel',
    fields: { x: number(), y: z._default(number(), 1) },
    outputs: { sum: number() },
    run: ({ x, y }) => ({ sum: x + 2 * y }),
  }),
  defineStepModel({
    id: 'pair',
    fields: { x: any(), y: z.optional(any()) },
    outputs: { both: list(), first: any() },
    run: (input) => ({ both: [input.x, input.y ?? null], first: input.x }),
  }),
  defineStepModel({
    id: 'source',
    fields: {},
    outputs: { out: number() },
    run: () => ({ out: 1, spare: [2] }),
  }),
  defineStepModel({
    id: 'count',
    fields: { x: integer(), up: z._default(boolean(), true) },
    outputs: { out: integer() },
    run: ({ x, up }) => ({ out: up ? x + 1 : x - 1 }),
  }),
  // Names that objects list first, or take for something else.
  defineStepModel({
    id: 'odd names',
    fields: { b: any(), ['__proto__']: z._default(any(), null), 10: z._default(any(), 'ten') },
    outputs: { z: any(), ['__proto__']: any(), 10: any() },
    run: (input) =>
      Object.fromEntries([
        ['z', input.b],
        ['__proto__', Object.getOwnPropertyDescriptor(input, '__proto__')?.value],
        ['10', input['10']],
      ]) as never,
  }),
  defineStepModel({
    id: 'pack',
    fields: { x: any() },
    outputs: { file: file(), table: table(), object: object() },
    run: ({ x }) => ({
      file: new FileValue('x.txt', 'text/plain', new Uint8Array([typeof x === 'number' ? 1 : 2])),
      table: new TableValue([{ name: 'x', cells: [typeof x === 'string' ? x : null] }]),
      object: Object.fromEntries([
        ['__proto__', x],
        ['$number', x],
      ]),
    }),
  }),
  defineStepModel({
    id: 'later',
    fields: { x: any(), turns: z._default(integer(), 2) },
    outputs: { out: any() },
    run: async ({ x, turns }, { log, progress, signal }) => {
      await later(1);
      log(`after one turn of ${turns}`);
      progress(0.5, signal.aborted ? 'cancelled' : 'half');
      await later(Math.min(Math.max(turns, 0), 4));
      log('at the end');
      return { out: [x] };
    },
  }),
  defineStepModel({
    id: 'fails',
    fields: { x: any() },
    outputs: { out: any() },
    run: ({ x }, { log }) => {
      log('about to see');
      if (equalValues(x, 2)) throw new Error('two is too many');
      // biome-ignore lint/style/useThrowOnlyError: a model may throw anything
      if (x === null) throw 'not even an error';
      return { out: x };
    },
  }),
  defineStepModel({
    id: 'fails later',
    fields: { x: any() },
    outputs: { out: any() },
    run: async ({ x }) => {
      await later(2);
      if (equalValues(x, 1)) throw new Error('one is not enough');
      return { out: x };
    },
  }),
  defineStepModel({
    id: 'ragged',
    fields: { x: any() },
    outputs: { out: any(), more: any() },
    run: ({ x }) => (equalValues(x, 1) ? { out: x } : { out: x, more: x }) as { out: Value; more: Value },
  }),
  defineStepModel({
    id: 'refused',
    fields: { x: any() },
    outputs: { out: any() },
    run: ({ x }) => {
      if (equalValues(x, 1)) return 'no outputs at all' as never;
      return { out: equalValues(x, 2) ? { in: [undefined] } : x } as never;
    },
  }),
  // Tries to change what it got, changes what it gave, and talks on when it is over.
  defineStepModel({
    id: 'vandal',
    fields: { x: any() },
    outputs: { out: list() },
    run: (input, context) => {
      const given = [input.x, { kept: 1 } as Value];
      try {
        (input as { x: unknown }).x = 'changed';
        (input.x as unknown[]).push('changed');
      } catch {}
      context.log('at work');
      queueMicrotask(() => {
        given.push('changed');
        context.log('too late');
        context.progress(1);
      });
      return { out: given };
    },
  }),
  defineStepModel({
    id: 'volatile',
    fields: { x: any() },
    outputs: { out: any(), text: text() },
    volatile: true,
    run: ({ x }) => ({ out: x, text: 'always the same' }),
  }),
];

const byRef = new Map(pureModels.map((model) => [model.ref, model]));

export function findModel(ref: string): StepModel | undefined {
  return byRef.get(ref);
}
