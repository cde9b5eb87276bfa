import { type ScenarioResult, useNames, useScenarioRuns } from '#editor';
import { type StatusName, StatusWord } from '#ui';
import { describeFailure, describeResult, describeTrouble } from '#wording';
import styles from './scenarios.module.css';

interface OutcomeCellProps {
  readonly scenario: string;
  readonly result: ScenarioResult | undefined;
  /** The document changed since. */
  readonly stale: boolean;
}

/** How a scenario's run ended, or how far it is. */
export function OutcomeCell({ scenario, result, stale }: OutcomeCellProps) {
  const phase = useScenarioRuns((state) => state.phase);
  if (phase.kind === 'running' && result === undefined) {
    if (phase.scenario !== scenario) return <StatusWord status="queued">Queued</StatusWord>;
    return (
      <StatusWord status="running">
        <span className={styles.value}>{`Running, ${phase.settled} of ${phase.steps} done`}</span>
      </StatusWord>
    );
  }
  if (result === undefined) return <StatusWord status="not-run">Not run yet</StatusWord>;
  const text = describeResult(result.record, stale);
  return (
    <StatusWord status={statusOf(result)}>
      <span className={styles.value} title={text}>
        {text}
      </span>
    </StatusWord>
  );
}

function statusOf({ record }: ScenarioResult): StatusName {
  switch (record.outcome.kind) {
    case 'completed':
      return 'ran';
    case 'cancelled':
      return 'cancelled';
    case 'failed':
    case 'engine-crashed':
    case 'engine-not-started':
      return 'failed';
  }
}

export function ReasonCell({ result }: { readonly result: ScenarioResult | undefined }) {
  const names = useNames();
  const outcome = result?.record.outcome;
  if (outcome?.kind === 'engine-crashed' || outcome?.kind === 'engine-not-started') {
    const { title, detail } = describeTrouble(outcome);
    return <Reason title={title} detail={detail} />;
  }
  if (outcome?.kind !== 'failed') return <span className={styles.none}>–</span>;
  const { title, detail } = describeFailure(outcome.failure, names, result?.record.state);
  return <Reason title={title} detail={detail} />;
}

function Reason({ title, detail }: { readonly title: string; readonly detail: string }) {
  return (
    <span className={styles.reason} title={`${title}. ${detail}`}>
      {title}
    </span>
  );
}
