import { useLayoutEffect, useRef } from 'react';
import { useNames, useSession } from '#editor';
import { lazyPart } from '#ui';
import styles from './inspector.module.css';
import { WorkflowOverview } from './workflow-overview.tsx';

const StepInspector = lazyPart(async () => (await import('./step-inspector.tsx')).StepInspector);
const SlotInspector = lazyPart(async () => (await import('./slot-inspector.tsx')).SlotInspector);

/** What is selected, in full; with nothing selected, the workflow. */
export function Inspector() {
  const selection = useSession((state) => state.selection);
  const names = useNames();
  // What an undo took away cannot be shown.
  const known =
    (selection.kind === 'step' && names.steps.has(selection.id)) ||
    (selection.kind === 'slot' && names.slots.has(selection.name));
  const key = known ? JSON.stringify(selection) : 'none';
  const panel = useFocusKept(key);
  return (
    <section ref={panel} className={styles.inspector} aria-label="Inspector">
      <div key={key}>
        {known && selection.kind === 'step' && <StepInspector id={selection.id} />}
        {known && selection.kind === 'slot' && <SlotInspector name={selection.name} />}
        {!known && <WorkflowOverview />}
      </div>
    </section>
  );
}

/** A link in here exchanges all that is in here: the focus then goes to the value, or to the new heading. */
function useFocusKept(shown: string) {
  const panel = useRef<HTMLElement>(null);
  const focusedIn = useRef(false);
  useLayoutEffect(() => {
    const note = () => {
      focusedIn.current = panel.current?.contains(window.document.activeElement) ?? false;
    };
    window.document.addEventListener('focusin', note);
    return () => window.document.removeEventListener('focusin', note);
  }, []);
  const before = useRef(shown);
  useLayoutEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    const node = panel.current;
    if (node === null) return;
    node.scrollTop = 0;
    if (!focusedIn.current || window.document.activeElement !== window.document.body) return;
    const target = node.querySelector<HTMLElement>('[data-inspector-start]');
    target?.focus({ preventScroll: true });
  }, [shown]);
  return panel;
}
