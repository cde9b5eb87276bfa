import { type SelectedNodes, useNames } from '#editor';
import { describeSelected } from '#wording';
import { ActionButtons } from './action-buttons.tsx';
import { Header } from './header.tsx';
import { NodeList } from './node-list.tsx';
import { Section } from './section.tsx';

/** Several nodes are selected: what can be done with all of them, and which they are. */
export function ManyInspector({ nodes: chosen }: { readonly nodes: SelectedNodes }) {
  const names = useNames();
  const nodes = {
    steps: chosen.steps.filter((id) => names.steps.has(id)),
    slots: chosen.slots.filter((name) => names.slots.has(name)),
  };
  const count = nodes.steps.length + nodes.slots.length;
  return (
    <>
      <Header title={`${count} nodes selected`} meta={describeSelected(nodes)} />
      <Section title="Edit">
        <ActionButtons ids={['group', 'duplicate', 'toggle-disabled', 'fold-slot', 'delete']} />
      </Section>
      <Section title="Arrange">
        <ActionButtons
          ids={[
            'auto-layout',
            'align-left',
            'align-center',
            'align-right',
            'align-top',
            'align-middle',
            'align-bottom',
            'distribute-x',
            'distribute-y',
          ]}
        />
      </Section>
      <Section title="Selected">
        <NodeList {...nodes} />
      </Section>
    </>
  );
}
