import type { WorkflowDocument } from '#document';
import { freshId } from './fresh-id.ts';

/** An id that no group has. */
export function freshGroupId({ groups = [] }: Pick<WorkflowDocument, 'groups'>): string {
  return freshId('g', new Set(groups.map(({ id }) => id)));
}
