/** A workflow of the gallery, in `public/gallery/<id>.json`. */
export interface Example {
  readonly id: string;
  readonly title: string;
  /** One line: what opening it shows. */
  readonly summary: string;
}

export const examples: readonly Example[] = [
  {
    id: 'arithmetic',
    title: '(x + y) * k',
    summary: 'Change one number and rerun: one step is skipped.',
  },
  {
    id: 'split-the-bill',
    title: 'Split the bill',
    summary: 'Seven steps, two scenarios: another tip adds up no dish again.',
  },
  { id: 'divide-by-zero', title: 'Divide by zero', summary: 'A step that fails, and the steps it blocks.' },
  { id: 'missing-slot', title: 'Missing slot', summary: 'A step reads what nothing gives a value.' },
  {
    id: 'second-writer',
    title: 'Second writer',
    summary: 'Two steps write one slot, which holds only once.',
  },
  { id: 'long-step', title: 'Long step', summary: 'Shows its progress. Stop it in the middle.' },
];
