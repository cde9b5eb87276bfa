import { countNoun } from './count-noun.ts';

/** The name of the button that selects a step in a list: “Step 0, Add: Will run”. A disabled one has no number. */
export function stepRowName(index: number | undefined, title: string, word?: string): string {
  if (index === undefined) return `Disabled step, ${title}`;
  return word === undefined ? `Step ${index}, ${title}` : `Step ${index}, ${title}: ${word}`;
}

/** Beside the outline's heading: “2 steps, run in this order”. */
export function describeOrder(steps: number): string {
  if (steps === 0) return '';
  return steps === 1 ? '1 step' : `${countNoun(steps, 'step')}, run in this order`;
}
