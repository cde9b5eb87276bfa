// What holds for every step model of the library; each model's own test stands in its folder.
import { describe, expect, test } from 'vitest';
import { stepModels } from './step-models.ts';
import { runModel } from './testing/run-model.ts';

test('every model has an id of its own', () => {
  expect(new Set(stepModels.map(({ ref }) => ref)).size).toBe(stepModels.length);
});

describe.each(stepModels.map((model) => [model.title, model] as const))('%s', (_, model) => {
  test('gives the output that its example shows', async () => {
    expect(await runModel(model, model.example?.input ?? {})).toEqual(model.example?.output);
  });

  test('has a title, a summary, docs and a class name', () => {
    expect(
      [model.title, model.summary, model.docs].every((text) => text !== undefined && text.length > 2),
    ).toBe(true);
    expect(model.name).toMatch(/^[A-Z][A-Za-z]+Model$/);
  });

  test('refuses an input of the wrong type in every typed field', async () => {
    for (const field of model.fields.filter(({ type }) => type !== 'any')) {
      const input = { ...model.example?.input, [field.name]: null };
      expect(await runModel(model, input)).toMatchObject({
        kind: 'invalid-input',
        faults: [{ field: field.name, reason: 'type' }],
      });
    }
  });
});
