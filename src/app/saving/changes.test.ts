import { expect, test } from 'vitest';
import { createChanges } from './changes.ts';

test('a message that no version of the editor sends is not heard', () => {
  const listeners: ((message: { readonly data: unknown }) => void)[] = [];
  const channel = {
    addEventListener: (_: string, listener: (message: { readonly data: unknown }) => void) =>
      void listeners.push(listener),
    postMessage: () => undefined,
  } as unknown as BroadcastChannel;
  const heard: unknown[] = [];
  createChanges(channel).listen(({ id }, elsewhere) => void heard.push([id, elsewhere]));
  for (const data of [null, undefined, 'a', 7, { id: 'a' }]) for (const hear of listeners) hear({ data });
  expect(heard).toEqual([['a', true]]);
});
