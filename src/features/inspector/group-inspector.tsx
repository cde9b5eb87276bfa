import { useDocument, useNames } from '#editor';
import { stepId } from '#engine';
import { describeSelected } from '#wording';
import { ActionButtons } from './action-buttons.tsx';
import { Header } from './header.tsx';
import { NodeList } from './node-list.tsx';
import { Section } from './section.tsx';

/** A frame is selected: what stands in it. */
export function GroupInspector({ id }: { readonly id: string }) {
  const group = useDocument(({ current }) => current.groups?.find((one) => one.id === id));
  const names = useNames();
  if (group === undefined) return null;
  const nodes = {
    steps: group.steps.map((step) => stepId(step)).filter((step) => names.steps.has(step)),
    slots: group.slots.filter((slot) => names.slots.has(slot)),
  };
  return (
    <>
      <Header
        title={group.title === '' ? 'Group' : group.title}
        meta={`Group · ${describeSelected(nodes)}`}
      />
      <Section title="Edit">
        <ActionButtons ids={['rename-group', 'ungroup', 'delete-group-contents']} />
      </Section>
      <Section title="In this group">
        <NodeList {...nodes} />
      </Section>
    </>
  );
}
