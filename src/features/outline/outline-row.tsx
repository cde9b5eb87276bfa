import { IconGripVertical } from '@tabler/icons-react';
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { useEditor, useNames, usePlanShown, useSession, useStepPlan, useStepStatus } from '#editor';
import type { PlacedStep, StepId } from '#engine';
import { lazyMenu, NumberChip, StatusWord } from '#ui';
import { describePlan, describeStatus, stepRowName } from '#wording';
import { moveSoon } from './move-soon.ts';
import styles from './outline.module.css';
import { RowMenuButton } from './row-menu-button.tsx';
import { useRowDragging } from './use-drop-gap.ts';

const RowMenu = lazyMenu(async () => (await import('./row-menu.tsx')).RowMenu, RowMenuButton);

interface OutlineRowProps {
  readonly step: PlacedStep;
  /** Tab stops at one row of the list; arrow keys go on from there. */
  readonly tabIndex: 0 | -1;
  readonly onFocused: (id: StepId) => void;
}

/** Selects its step. Alt with arrow keys moves it, arrow keys alone go to the rows around it. */
export function OutlineRow({ step, tabIndex, onFocused }: OutlineRowProps) {
  const editor = useEditor();
  const { session } = editor;
  const row = useRef<HTMLLIElement>(null);
  const [near, setNear] = useState(false); // for good: its menu may be open when the pointer has left
  const selected = useSession(({ selection }) => selection.kind === 'step' && selection.id === step.id);
  const named = useNames().steps.get(step.id);
  const index = named === undefined || named.disabled ? undefined : named.index;
  const { status, word } = useWord(step);
  useRowDrag(row, step);

  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (by === 0) return;
    event.preventDefault();
    if (event.altKey) void moveSoon(editor, step.id, by);
    else neighbour(row.current, by)?.querySelector('button')?.focus();
  };

  return (
    <li
      ref={row}
      className={styles.item}
      data-disabled={index === undefined || undefined}
      data-selected={selected || undefined}
      onPointerEnter={() => setNear(true)}
      onFocus={() => {
        setNear(true);
        onFocused(step.id);
      }}
    >
      <span className={styles.grip}>
        <IconGripVertical size={14} stroke={1.75} aria-hidden="true" />
      </span>
      <button
        type="button"
        className={styles.row}
        tabIndex={tabIndex}
        aria-label={stepRowName(index, step.title, word)}
        aria-current={selected || undefined}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
        onClick={() => session.reveal({ kind: 'step', id: step.id })}
        onKeyDown={press}
      >
        <NumberChip>{index}</NumberChip>
        <span className={styles.title} title={step.title} dir="auto">
          {step.title}
        </span>
        <span className={styles.word}>
          <StatusWord status={status}>{word}</StatusWord>
        </span>
      </button>
      {near && (
        <span className={styles.menu}>
          <RowMenu step={step.id} title={step.title} tabIndex={tabIndex} />
        </span>
      )}
    </li>
  );
}

/** As soon as the code for it is there, the row can be dragged. */
function useRowDrag(row: RefObject<HTMLLIElement | null>, { id }: PlacedStep): void {
  const dragging = useRowDragging();
  useEffect(() => {
    const node = row.current;
    if (node === null || dragging === undefined) return;
    return dragging.makeRowDraggable(node, id);
  }, [dragging, row, id]);
}

function neighbour(row: HTMLElement | null, by: number): Element | null | undefined {
  return by < 0 ? row?.previousElementSibling : row?.nextElementSibling;
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
