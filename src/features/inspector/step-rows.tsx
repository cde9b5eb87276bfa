import type { ReactNode } from 'react';
import { useEditor, useNames } from '#editor';
import type { StepId } from '#engine';
import { NumberChip } from '#ui';
import { describeMore, stepRowName } from '#wording';
import styles from './table.module.css';

const MOST = 12;

interface StepRowsProps {
  /** What the list is of, for assistive tools. */
  readonly label: string;
  readonly steps: readonly StepId[];
  /** The cells behind the step's title; one of them is as wide as the titles leave it. */
  readonly cells: (step: StepId) => ReactNode;
}

/** Steps as rows that lead to them. */
export function StepRows({ label, steps, cells }: StepRowsProps) {
  const rest = steps.length - MOST;
  return (
    <>
      <table className={`${styles.table} ${styles.flush} ${styles.tight}`} aria-label={label}>
        <tbody>
          {steps.slice(0, MOST).map((step) => (
            <StepRow key={step} step={step}>
              {cells(step)}
            </StepRow>
          ))}
        </tbody>
      </table>
      {rest > 0 && <p className={styles.note}>{describeMore(rest)}</p>}
    </>
  );
}

function StepRow({ step, children }: { readonly step: StepId; readonly children: ReactNode }) {
  const { session } = useEditor();
  const placed = useNames().steps.get(step);
  if (placed === undefined) return null;
  const number = placed.disabled ? undefined : placed.index;
  return (
    <tr className={styles.link}>
      <td style={{ width: 28 }}>
        <NumberChip>{number}</NumberChip>
      </td>
      <td className={styles.step}>
        <button
          type="button"
          className={styles.go}
          aria-label={stepRowName(number, placed.title)}
          title={placed.title}
          onClick={() => session.select({ kind: 'step', id: step })}
        >
          {placed.title}
        </button>
      </td>
      {children}
    </tr>
  );
}
