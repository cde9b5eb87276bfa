import type { Group } from '#document';
import { describeSelected } from './describe-deleted.ts';

/** The accessible name of a frame: “Group Prepare, 2 steps and 1 slot”. */
export function frameName(group: Group): string {
  return `Group${group.title === '' ? '' : ` ${group.title}`}, ${describeSelected(group)}`;
}
