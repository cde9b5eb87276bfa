import type { WorkflowDocument } from '#document';
import { findSecrets } from '#sharing';
import { describeSecretsInFile } from '#wording';

/** Names the slots and fields whose values look as if they were for nobody else. */
export function secretNotes({ workflow, ...document }: WorkflowDocument): readonly string[] {
  const titles = new Map(workflow.steps.map(({ id, title }) => [id, title ?? id]));
  const names = findSecrets({ workflow, ...document }).map(({ place }) =>
    place.kind === 'slot' ? place.slot : `${place.field} of ${titles.get(place.step) ?? place.step}`,
  );
  return names.length === 0 ? [] : [describeSecretsInFile(names)];
}
