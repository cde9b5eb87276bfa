import { type SlotView, useNames, usePlans } from '#editor';
import type { StepPlan } from '#engine';
import { StatusIcon } from '#ui';
import { describeAffected, describePlan, describeUntouched } from '#wording';
import { Card, CardFoot } from './card.tsx';
import styles from './edit-effect.module.css';
import { statusOfPlan } from './plan-cells.tsx';
import { Section } from './section.tsx';

const MOST = 4;

/** What the next run will do because of this slot, and what it leaves alone. */
export function EditEffect({ slot }: { readonly slot: SlotView }) {
  const names = useNames();
  const plans = usePlans();
  const readers = new Set(slot.readers.map(({ step }) => step));
  const touched = plans.filter(
    ({ step, kind }) => readers.has(step) || kind === 'depends' || kind === 'will-fail',
  );
  const skipped = plans.filter(({ step, kind }) => !readers.has(step) && kind === 'will-skip');
  const [first, ...others] = touched;
  if (first === undefined) return null;
  const { word, reason } = describePlan(first, names);
  return (
    <Section title="What this edit changes">
      <Card
        status={statusOfPlan(first.kind)}
        title={describeAffected(names, [first.step], word)}
        detail={reason}
      >
        {others.slice(0, MOST).map((plan) => (
          <Line key={plan.step} plan={plan} />
        ))}
        {skipped.length > 0 && (
          <CardFoot>
            <span className={styles.line}>
              <StatusIcon status="will-skip" />
              <span>
                <b className={styles.strong}>
                  {describeAffected(
                    names,
                    skipped.map(({ step }) => step),
                    'Will skip',
                  )}
                  .
                </b>{' '}
                {describeUntouched(slot.name, skipped.length)}
              </span>
            </span>
          </CardFoot>
        )}
      </Card>
    </Section>
  );
}

function Line({ plan }: { readonly plan: StepPlan }) {
  const names = useNames();
  const { word, short } = describePlan(plan, names);
  return (
    <CardFoot>
      <span className={styles.line}>
        <StatusIcon status={statusOfPlan(plan.kind)} />
        <span>
          <b className={styles.strong}>{describeAffected(names, [plan.step], word)}</b>, {short}.
        </span>
      </span>
    </CardFoot>
  );
}
