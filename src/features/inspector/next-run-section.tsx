import { mendsOf, useEditor, useNames, useRuns } from '#editor';
import type { PlacedStep, StepPlan } from '#engine';
import { describePlanCard, describeValue, titleRun } from '#wording';
import { Card } from './card.tsx';
import { compareInputs } from './compare-inputs.ts';
import { ComparisonTable } from './comparison-table.tsx';
import { MendButtons } from './mend-buttons.tsx';
import { statusOfPlan } from './plan-cells.tsx';
import { Section } from './section.tsx';
import { usePlannedInput } from './use-planned-input.ts';

interface NextRunSectionProps {
  readonly step: PlacedStep;
  readonly plan: StepPlan;
}

/** What the next run will do with the step, before the click. */
export function NextRunSection({ step, plan }: NextRunSectionProps) {
  const editor = useEditor();
  const names = useNames();
  const state = useRuns((runs) => runs.state);
  const preview = (slot: string) => {
    const value = state?.slots.get(slot)?.value;
    return value === undefined ? undefined : describeValue(value);
  };
  const { title, detail } = describePlanCard(plan, names, preview);
  const mends =
    plan.kind === 'will-fail' ? mendsOf(editor, { ...plan.problem, step: plan.step, index: plan.index }) : [];
  return (
    <Section title="Next run" aside="before you click">
      <Card status={statusOfPlan(plan.kind)} title={title} detail={detail}>
        {plan.kind === 'will-run' && <PlannedChanges step={step} />}
        <MendButtons mends={mends} filled />
      </Card>
    </Section>
  );
}

/** The inputs that the next run will get against those of the last success. */
function PlannedChanges({ step }: { readonly step: PlacedStep }) {
  const entry = useRuns(({ cache }) => cache.entries.get(step.id));
  const input = usePlannedInput(step);
  if (entry === undefined) return null;
  const rows = compareInputs(entry.input, input);
  if (!rows.some(({ change }) => change === 'changed')) return null;
  return <ComparisonTable rows={rows} before={titleRun(entry.run)} after="Next" />;
}
