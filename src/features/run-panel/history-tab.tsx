import { memo, useMemo } from 'react';
import {
  comparedPair,
  haveSameSteps,
  type RunRecord,
  startChanges,
  useEditor,
  useRuns,
  useSession,
} from '#editor';
import { EmptyState, RunMark } from '#ui';
import {
  describeComparing,
  describeMoreStartChanges,
  describeResult,
  describeRunKind,
  describeStartChange,
  describeStepsChanged,
  formatTime,
} from '#wording';
import { DIFFERENCES } from './compared-rows.ts';
import { Comparison } from './comparison.tsx';
import { FilterSelect } from './filter-select.tsx';
import styles from './history.module.css';
import panel from './run-panel.module.css';

/** The runs of this page, and two of them beside each other. */
export function HistoryTab() {
  const history = useRuns((state) => state.history);
  const picked = useSession(({ comparedRuns }) => comparedRuns);
  const backwards = useSession(({ comparesBackwards }) => comparesBackwards);
  const pair = useMemo(() => comparedPair(history, picked, backwards), [history, picked, backwards]);
  if (history.length === 0) {
    return (
      <EmptyState title="Nothing has run yet">Each run stays here, to be compared with others.</EmptyState>
    );
  }
  return (
    <div className={styles.split}>
      <ol className={styles.runs} aria-label="Runs, the last one first">
        {history
          .map((record, place) => (
            <RunItem
              key={record.run}
              record={record}
              before={history[place - 1]}
              mark={markOf(record, pair, picked)}
            />
          ))
          .toReversed()}
      </ol>
      {pair === undefined ? (
        <EmptyState title={history.length === 1 ? 'One run so far' : 'Pick another run'}>
          {history.length === 1
            ? 'After the next one, both can be compared.'
            : 'Two runs stand beside each other here.'}
        </EmptyState>
      ) : (
        <Comparison a={pair[0]} b={pair[1]} />
      )}
    </div>
  );
}

function markOf(
  { run }: RunRecord,
  pair: readonly [RunRecord, RunRecord] | undefined,
  picked: readonly number[],
): 'A' | 'B' | 'picked' | undefined {
  if (pair?.[0].run === run) return 'A';
  if (pair?.[1].run === run) return 'B';
  return picked.includes(run) ? 'picked' : undefined;
}

interface RunItemProps {
  readonly record: RunRecord;
  readonly before: RunRecord | undefined;
  readonly mark: 'A' | 'B' | 'picked' | undefined;
}

const RunItem = memo(function RunItem({ record, before, mark }: RunItemProps) {
  const { session, derived } = useEditor();
  const pick = () => {
    session.pickRun(record.run);
    const { comparison } = derived.getState();
    if (comparison !== undefined) session.announce(describeComparing(comparison.a.run, comparison.b.run));
  };
  const counts = describeResult(record, false);
  const kind = describeRunKind(record.kind, record.scenario);
  return (
    <li>
      <button type="button" className={styles.run} aria-pressed={mark !== undefined} onClick={pick}>
        <span className={styles.dot} aria-hidden="true" />
        <span className={styles.told}>
          <span className={styles.title}>
            <b>{`Run #${record.run}`}</b> <span className={styles.kind}>{kind}</span>
          </span>
          <span className={styles.counts} title={counts}>
            {counts}
          </span>
        </span>
        <span className={styles.time}>{formatTime(record.startedAt)}</span>
        {mark === 'A' || mark === 'B' ? <RunMark side={mark} /> : <span className={styles.noMark} />}
      </button>
      {before !== undefined && <Changes a={before} b={record} />}
    </li>
  );
});

const MOST = 3; // changes of starting values that are told, one a line

/** What was changed between the run before and this one. */
const Changes = memo(function Changes({ a, b }: { readonly a: RunRecord; readonly b: RunRecord }) {
  const values = a.scenario === b.scenario ? startChanges({ a, b }) : [];
  const told = values.length > MOST ? values.slice(0, MOST - 1) : values;
  const lines = [
    ...(haveSameSteps({ a, b }) ? [] : [describeStepsChanged()]),
    ...told.map(({ name, a: was, b: is }) => describeStartChange(name, was, is)),
    ...(told.length < values.length ? [describeMoreStartChanges(values.length - told.length)] : []),
  ];
  if (lines.length === 0) return null;
  return (
    <ul className={styles.changes}>
      {lines.map((line) => (
        <li key={line} className={styles.change} title={line}>
          {line}
        </li>
      ))}
    </ul>
  );
});

export function HistoryCaption() {
  const several = useRuns(({ history }) => history.length > 1);
  return (
    <>
      <span className={panel.caption}>{several ? 'Click two runs to compare' : ''}</span>
      <FilterSelect tab="history" label="Show" all="All" groups={choices} />
    </>
  );
}

const choices = [{ label: 'Only', options: [[DIFFERENCES, 'Differences']] }] as const;
