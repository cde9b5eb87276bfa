import { Fragment } from 'react';
import { useNames, usePlanShown, usePlanSummary, useRuns, useScenarioRuns } from '#editor';
import { StatusIcon, type StatusName, useNow } from '#ui';
import { describePlanSummary, describeRun, describeRunUnderWay, describeScenariosUnderWay } from '#wording';
import styles from './summary.module.css';

/** What the next run will do; once nothing is new, what the last one did. */
export function Summary({ running }: { readonly running: boolean }) {
  const planShown = usePlanShown();
  const last = useRuns(({ history }) => history.at(-1));
  const scenarios = useScenarioRuns(({ phase }) => phase);
  if (running && scenarios.kind === 'running') {
    return <Chip parts={describeScenariosUnderWay(scenarios)} status="running" />;
  }
  if (running) return <RunUnderWay />;
  if (planShown || last === undefined) return <PlannedRun />;
  const failed = last.outcome.kind === 'failed' || last.outcome.kind === 'engine-crashed';
  return <Chip parts={describeRun(last)} status={failed ? 'failed' : undefined} />;
}

function PlannedRun() {
  const summary = usePlanSummary();
  const status = summary.fail > 0 ? 'will-fail' : summary.run > 0 ? 'will-run' : 'will-skip';
  return <Chip parts={describePlanSummary(summary)} status={status} plain={summary.fail === 0} />;
}

function RunUnderWay() {
  const phase = useRuns((state) => state.phase);
  const names = useNames();
  const now = useNow(phase.kind === 'running');
  if (phase.kind !== 'running') return null;
  const { order, receipts, current } = phase;
  const title = current === undefined ? undefined : names.steps.get(current.step)?.title;
  const parts = describeRunUnderWay({
    current: current === undefined ? undefined : { index: current.index, title: title ?? '' },
    done: receipts.length,
    steps: order.steps.length,
    milliseconds: Math.max(0, now - order.startedAt),
  });
  return <Chip parts={parts} status="running" />;
}

interface ChipProps {
  readonly parts: readonly string[];
  readonly status?: StatusName | undefined;
  /** The icon alone carries the status; the words stay neutral. */
  readonly plain?: boolean;
}

function Chip({ parts, status, plain = false }: ChipProps) {
  const [first, ...rest] = parts;
  return (
    <span className={styles.chip} title={parts.join(' · ')}>
      <span className={styles.first} data-status={plain ? undefined : status}>
        {status !== undefined && <StatusIcon status={status} plain />}
        <span className={styles.text}>{first}</span>
      </span>
      <span className={styles.rest}>
        {rest.map((part) => (
          <Fragment key={part}>
            <span className={styles.dot}> · </span>
            {part}
          </Fragment>
        ))}
      </span>
    </span>
  );
}
