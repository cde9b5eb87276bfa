import { useNames, useStepPlan } from '#editor';
import type { StepId } from '#engine';
import { type StatusName, StatusWord } from '#ui';
import { describePlan } from '#wording';
import styles from './table.module.css';

/** Two cells of a row: what the next run will do with the step, and why. */
export function PlanCells({ step }: { readonly step: StepId }) {
  const names = useNames();
  const plan = useStepPlan(step);
  if (plan === undefined) return <td colSpan={2} />;
  const { word, short, reason } = describePlan(plan, names);
  return (
    <>
      <td>
        <StatusWord status={statusOfPlan(plan.kind)}>{word}</StatusWord>
      </td>
      <td className={`${styles.second} ${styles.number} ${styles.rest}`} title={reason}>
        {short}
      </td>
    </>
  );
}

export function statusOfPlan(kind: 'will-run' | 'will-skip' | 'depends' | 'will-fail'): StatusName {
  return kind === 'depends' ? 'may-skip' : kind;
}
