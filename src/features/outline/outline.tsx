import { IconListNumbers } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import { useAllSteps, useEditor, useProblems, useSession } from '#editor';
import type { StepId } from '#engine';
import { IconButton, useRowInView, useVisibleRows } from '#ui';
import { describeOrder } from '#wording';
import { isOutOfOrder, sortSteps } from './actions/sort-steps.ts';
import styles from './outline.module.css';
import { OutlineRow } from './outline-row.tsx';
import { useDropGap } from './use-drop-gap.ts';

const ROW_HEIGHT = 30; // px, as in the style sheet
const PADDING = 2; // px above the first row, as there

/** The steps in the order in which they run, each with what it will do or did. Rows are dragged to another place. */
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
  const drawn = steps.slice(first, end);
  const [focused, setFocused] = useState<StepId>();
  const stop = [focused, selectedId].find((id) => drawn.some((step) => step.id === id)) ?? drawn[0]?.id;
  const drop = useDropGap(scroller, ROW_HEIGHT, PADDING);
  return (
    <section className={styles.outline} aria-labelledby="outline-heading">
      <div className={styles.head}>
        <h2 id="outline-heading" className={styles.heading}>
          Outline
        </h2>
        <span className={styles.caption}>{describeOrder(steps.length)}</span>
        <SortButton />
      </div>
      {steps.length === 0 && <p className={styles.none}>No steps yet. Drag a model onto the canvas.</p>}
      <ol
        ref={scroller}
        className={styles.list}
        onBlur={({ currentTarget, relatedTarget }) => {
          if (!currentTarget.contains(relatedTarget)) setFocused(undefined);
        }}
      >
        {before > 0 && <li aria-hidden="true" style={{ height: before }} />}
        {drawn.map((step) => (
          <OutlineRow key={step.id} step={step} tabIndex={step.id === stop ? 0 : -1} onFocused={setFocused} />
        ))}
        {after > 0 && <li aria-hidden="true" style={{ height: after }} />}
        {drop !== undefined && (
          <li
            aria-hidden="true"
            className={styles.gap}
            data-refused={drop.refusal === undefined ? undefined : ''}
            style={{ top: PADDING + drop.gap * ROW_HEIGHT }}
          />
        )}
      </ol>
      {drop?.refusal !== undefined && <p className={styles.refusal}>{drop.refusal}</p>}
    </section>
  );
}

/** Stands there only while it would help. */
function SortButton() {
  const editor = useEditor();
  useProblems();
  if (!isOutOfOrder(editor)) return null;
  return (
    <IconButton size="small" label={sortSteps.label} onClick={() => sortSteps.perform(editor)}>
      <IconListNumbers size={16} stroke={1.75} aria-hidden="true" />
    </IconButton>
  );
}
