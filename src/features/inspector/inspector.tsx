import { useLayoutEffect, useRef } from 'react';
import type { WorkflowNames } from '#document';
import { type Selection, useComparison, useDocument, useNames, useSession } from '#editor';
import { lazyPart, useFocusKept } from '#ui';
import { describeBackToComparison } from '#wording';
import styles from './inspector.module.css';
import { WorkflowOverview } from './workflow-overview.tsx';

const StepInspector = lazyPart(async () => (await import('./step-inspector.tsx')).StepInspector);
const WireInspector = lazyPart(async () => (await import('./wire-inspector.tsx')).WireInspector);
const SlotInspector = lazyPart(async () => (await import('./slot-inspector.tsx')).SlotInspector);

const ManyInspector = lazyPart(async () => (await import('./many-inspector.tsx')).ManyInspector);
const GroupInspector = lazyPart(async () => (await import('./group-inspector.tsx')).GroupInspector);
const RunsInspector = lazyPart(async () => (await import('./runs-inspector.tsx')).RunsInspector);
const BackToRuns = lazyPart(async () => (await import('./runs-inspector.tsx')).BackToRuns);

/** What is selected, in full; with nothing selected, two runs that are compared, or the workflow. */
export function Inspector() {
  const selection = useSession((state) => state.selection);
  const names = useNames();
  // What an undo took away cannot be shown.
  const isGroup = useDocument(
    ({ current }) =>
      selection.kind === 'group' && current.groups?.some(({ id }) => id === selection.id) === true,
  );
  const known = isGroup || isKnown(selection, names);
  const comparison = useComparison();
  const key = known ? keyOf(selection) : comparison === undefined ? 'none' : 'runs';
  const panel = useRef<HTMLElement>(null);
  // A link in here exchanges all that is in here, and a mend takes its own button away.
  useFocusKept(panel, startOf);
  useLayoutEffect(() => {
    if (key !== '') panel.current?.scrollTo(0, 0);
  }, [key]);
  return (
    <section ref={panel} className={styles.inspector} aria-label="Inspector">
      {known && comparison !== undefined && (
        <BackToRuns text={describeBackToComparison({ a: comparison.a.run, b: comparison.b.run })} />
      )}
      <div key={key}>
        {known && selection.kind === 'step' && <StepInspector id={selection.id} />}
        {known && selection.kind === 'slot' && <SlotInspector name={selection.name} />}
        {known && selection.kind === 'wire' && <WireInspector ends={selection.ends} />}
        {known && selection.kind === 'many' && <ManyInspector nodes={selection} />}
        {known && selection.kind === 'group' && <GroupInspector id={selection.id} />}
        {!known &&
          (comparison === undefined ? <WorkflowOverview /> : <RunsInspector comparison={comparison} />)}
      </div>
    </section>
  );
}

function isKnown(selection: Selection, { steps, slots }: WorkflowNames): boolean {
  switch (selection.kind) {
    case 'step':
      return steps.has(selection.id);
    case 'slot':
      return slots.has(selection.name);
    case 'wire':
      return steps.has(selection.ends.step) && slots.has(selection.ends.slot);
    case 'many':
      return selection.steps.some((id) => steps.has(id)) || selection.slots.some((name) => slots.has(name));
    case 'none':
    case 'group': // which frames there are, the document says
      return false;
  }
}

function keyOf(selection: Selection): string {
  switch (selection.kind) {
    case 'step':
      return `step ${selection.id}`;
    case 'slot':
      return `slot ${selection.name}`;
    case 'wire':
      return `wire ${JSON.stringify(selection.ends)}`;
    case 'group':
      return `group ${selection.id}`;
    default:
      return selection.kind;
  }
}

/** The heading of what is shown. */
function startOf(panel: HTMLElement): HTMLElement | null {
  return panel.querySelector<HTMLElement>('[data-inspector-start]');
}
