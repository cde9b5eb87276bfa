import type { Group } from '#document';
import { countNoun } from './count-noun.ts';
import { joinWords } from './join-words.ts';

/** The accessible name of a frame: “Group Prepare, 2 steps and 1 slot”. */
export function frameName({ title, steps, slots }: Group): string {
  const parts = [
    ...(steps.length === 0 ? [] : [countNoun(steps.length, 'step')]),
    ...(slots.length === 0 ? [] : [countNoun(slots.length, 'slot')]),
  ];
  return `Group${title === '' ? '' : ` ${title}`}, ${joinWords(parts)}`;
}
