import { useMemo, useRef } from 'react';
import {
  useAllSteps,
  useEditor,
  useNames,
  usePlanShown,
  useSession,
  useStepPlan,
  useStepStatus,
} from '#editor';
import type { PlacedStep } from '#engine';
import { NumberChip, StatusWord, useRowInView, useVisibleRows } from '#ui';
import { describeOrder, describePlan, describeStatus, stepRowName } from '#wording';
import styles from './outline.module.css';

const ROW_HEIGHT = 30; // px, as in the style sheet

/** The steps in the order in which they run, each with what it will do or did. */
export function Outline() {
  const steps = useAllSteps();
  const scroller = useRef<HTMLOListElement>(null);
  const selectedId = useSession(({ selection }) => (selection.kind === 'step' ? selection.id : undefined));
  const selected = useMemo(() => {
    const place = steps.findIndex(({ id }) => id === selectedId);
    return place < 0 ? undefined : place;
  }, [steps, selectedId]);
  useRowInView(scroller, selected, ROW_HEIGHT);
  const { first, end, before, after } = useVisibleRows(scroller, steps.length, ROW_HEIGHT);
  return (
    <section className={styles.outline} aria-labelledby="outline-heading">
      <div className={styles.head}>
        <h2 id="outline-heading" className={styles.heading}>
          Outline
        </h2>
        <span className={styles.caption}>{describeOrder(steps.length)}</span>
      </div>
      {steps.length === 0 && <p className={styles.none}>No steps yet. Drag a model onto the canvas.</p>}
      <ol ref={scroller} className={styles.list}>
        {before > 0 && <li aria-hidden="true" style={{ height: before }} />}
        {steps.slice(first, end).map((step) => (
          <OutlineRow key={step.id} step={step} />
        ))}
        {after > 0 && <li aria-hidden="true" style={{ height: after }} />}
      </ol>
    </section>
  );
}

function OutlineRow({ step }: { readonly step: PlacedStep }) {
  const { session } = useEditor();
  const selected = useSession(({ selection }) => selection.kind === 'step' && selection.id === step.id);
  const named = useNames().steps.get(step.id);
  const index = named === undefined || named.disabled ? undefined : named.index;
  const { status, word } = useWord(step);
  return (
    <li className={styles.item}>
      <button
        type="button"
        className={styles.row}
        aria-label={stepRowName(index, step.title, word)}
        aria-current={selected || undefined}
        onClick={() => session.reveal({ kind: 'step', id: step.id })}
      >
        <NumberChip>{index}</NumberChip>
        <span className={styles.title} title={step.title}>
          {step.title}
        </span>
        <span className={styles.word}>
          <StatusWord status={status}>{word}</StatusWord>
        </span>
      </button>
    </li>
  );
}

/** As on the node: the plan while it says something new, the last result otherwise. */
function useWord({ id }: PlacedStep) {
  const names = useNames();
  const planShown = usePlanShown();
  const plan = useStepPlan(id);
  const status = useStepStatus(id);
  if (planShown && plan !== undefined) {
    const planned = plan.kind === 'depends' ? ('may-skip' as const) : plan.kind;
    return { status: planned, word: describePlan(plan, names).word };
  }
  return { status: status.kind, word: describeStatus(status, names).word };
}
