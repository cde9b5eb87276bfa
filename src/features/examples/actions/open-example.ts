import type { Action } from '#editor';
import { type Example, examples } from '../examples.ts';

function openExample({ id, title }: Example): Action {
  return {
    id: `open-example-${id}`,
    label: `Open example: ${title}`,
    group: 'Document',
    enabled: () => true,
    perform: () => {
      window.location.hash = `#/example/${id}`;
    },
  };
}

export const openExamples: readonly Action[] = examples.map(openExample);
