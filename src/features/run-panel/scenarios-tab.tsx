import { IconPlayerPlay, IconPlayerStop, IconPlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import { type Scenario, scenarioOf } from '#document';
import {
  duplicateScenario,
  type ScenarioResult,
  setMutable,
  useBusy,
  useDocument,
  useEditor,
  useScenarioRuns,
  useSession,
  useSteps,
} from '#editor';
import { Button, classNames, EmptyState, IconButton, Switch, TypeShape, useReadOnly } from '#ui';
import { describeScenarios, describeValue } from '#wording';
import { FilterField } from './filter-field.tsx';
import { FilterSelect } from './filter-select.tsx';
import { Rows } from './rows.tsx';
import panel from './run-panel.module.css';
import { ScenarioHead } from './scenario-head.tsx';
import { OutcomeCell, ReasonCell } from './scenario-outcome.tsx';
import {
  DIFFERENCES,
  isStale,
  RESULTS,
  resultsFor,
  type ScenarioRow,
  toScenarioRows,
} from './scenario-rows.ts';
import { ScenarioValue } from './scenario-value.tsx';
import styles from './scenarios.module.css';
import table from './table.module.css';
import { useTableView } from './use-table-view.ts';

const ROW_HEIGHT = 33; // px, with its line
const NAMES = 160; // px: the column of the slots
const VALUES = 190; // px: the least for a scenario's column
const LONGEST = 40; // characters of a value

export function ScenariosTab() {
  const { session } = useEditor();
  const scenarios = useDocument(({ current }) => current.scenarios);
  const chosen = useSession(({ scenario }) => scenario);
  const present = useDocument(({ current }) => scenarioOf(current, chosen).name);
  const steps = useSteps();
  const results = useResults(scenarios);
  const rows = useScenarioRows(scenarios, results);
  const slot = useSession(({ selection }) => (selection.kind === 'slot' ? selection.name : undefined));
  const selected = rows.findIndex((row) => 'slot' in row && row.slot === slot);
  if (rows.every(({ kind }) => kind === 'heading')) {
    return (
      <EmptyState title="No slot matches the filter">
        <Button size="small" onClick={() => session.setTable('scenarios', { query: '', only: '' })}>
          Show all slots
        </Button>
      </EmptyState>
    );
  }
  return (
    <Rows
      label="Scenarios side by side"
      columns={scenarios.length + 1}
      count={rows.length}
      rowHeight={ROW_HEIGHT}
      minWidth={NAMES + scenarios.length * VALUES}
      selected={selected === -1 ? undefined : selected}
      head={
        <>
          <th className={styles.first} style={{ width: NAMES }}>
            Slot
          </th>
          {scenarios.map((scenario) => (
            <th key={scenario.name} data-chosen={scenario.name === present || undefined}>
              <ScenarioHead scenario={scenario} chosen={scenario.name === present} />
            </th>
          ))}
        </>
      }
      row={(at) => {
        const row = rows[at] as ScenarioRow;
        return (
          <tr
            key={'slot' in row ? `${row.kind} ${row.slot}` : `${row.kind} ${at}`}
            className={table.plain}
            aria-rowindex={at + 2}
            data-differs={('differs' in row && row.differs) || undefined}
          >
            <RowName row={row} columns={scenarios.length} />
            {row.kind !== 'heading' &&
              scenarios.map((scenario, place) => {
                const result = results[place];
                const stale = result !== undefined && isStale(result, scenario, steps);
                return (
                  <td key={scenario.name} data-stale={(stale && isOfResults(row)) || undefined}>
                    <Cell row={row} place={place} scenario={scenario} result={result} stale={stale} />
                  </td>
                );
              })}
          </tr>
        );
      }}
    />
  );
}

function isOfResults({ kind }: ScenarioRow): boolean {
  return kind === 'outcome' || kind === 'reason' || kind === 'result';
}

function useResults(scenarios: readonly Scenario[]): readonly (ScenarioResult | undefined)[] {
  const results = useScenarioRuns((state) => state.results);
  return useMemo(() => resultsFor(scenarios, results), [scenarios, results]);
}

function useScenarioRows(
  scenarios: readonly Scenario[],
  results: readonly (ScenarioResult | undefined)[],
): readonly ScenarioRow[] {
  const steps = useSteps();
  const running = useScenarioRuns(({ phase }) => phase.kind === 'running');
  const view = useTableView('scenarios');
  return useMemo(() => {
    const ran = running || results.some((result) => result !== undefined);
    return toScenarioRows({ scenarios, steps, results, ran }, view);
  }, [scenarios, steps, results, running, view]);
}

function RowName({ row, columns }: { readonly row: ScenarioRow; readonly columns: number }) {
  const { session } = useEditor();
  switch (row.kind) {
    case 'heading':
      return (
        <th scope="rowgroup" colSpan={columns + 1} className={styles.heading}>
          <span>{row.text}</span>
        </th>
      );
    case 'mutable':
      return (
        <th scope="row" className={classNames(styles.first, styles.rowName)}>
          Steps may overwrite
        </th>
      );
    case 'outcome':
    case 'reason':
      return (
        <th scope="row" className={classNames(styles.first, styles.rowName)}>
          {row.kind === 'outcome' ? 'Run' : 'Why it failed'}
        </th>
      );
    case 'value':
    case 'result':
      return (
        <th scope="row" className={classNames(styles.first, styles.rowName)}>
          <span className={table.inline}>
            <TypeShape type={row.type} />
            <button
              type="button"
              className={styles.slot}
              aria-label={`Slot ${row.slot}`}
              title={row.slot}
              dir="auto"
              onClick={() => session.reveal({ kind: 'slot', name: row.slot })}
            >
              {row.slot}
            </button>
          </span>
        </th>
      );
  }
}

interface CellProps {
  readonly row: Exclude<ScenarioRow, { kind: 'heading' }>;
  /** The scenario's, among all. */
  readonly place: number;
  readonly scenario: Scenario;
  readonly result: ScenarioResult | undefined;
  readonly stale: boolean;
}

function Cell({ row, place, scenario, result, stale }: CellProps) {
  const { documents } = useEditor();
  switch (row.kind) {
    case 'mutable':
      return (
        <Switch
          checked={scenario.mutable}
          label={`Steps may overwrite slots in ${scenario.name}`}
          onChange={(mutable) => documents.apply(setMutable(scenario.name, mutable))}
        >
          {scenario.mutable ? 'yes' : 'no'}
        </Switch>
      );
    case 'value':
      return (
        <ScenarioValue
          scenario={scenario.name}
          slot={row.slot}
          type={row.type}
          value={row.values[place]}
          other={row.values.find((value) => value !== undefined)}
        />
      );
    case 'outcome':
      return <OutcomeCell scenario={scenario.name} result={result} stale={stale} />;
    case 'reason':
      return <ReasonCell result={result} />;
    case 'result': {
      const value = row.values[place];
      const text = value === undefined ? '–' : describeValue(value, LONGEST);
      return (
        <span className={styles.value} title={text} dir="auto">
          {text}
        </span>
      );
    }
  }
}

export function ScenariosCaption() {
  const editor = useEditor();
  const readOnly = useReadOnly();
  const scenarios = useDocument(({ current }) => current.scenarios);
  const chosen = useSession(({ scenario }) => scenario);
  const steps = useSteps();
  const running = useScenarioRuns(({ phase }) => phase.kind === 'running');
  const busy = useBusy();
  const counts = useMemo(() => {
    const table = { scenarios, steps, results: [], ran: false };
    const values = toScenarioRows(table, { query: '', only: '' }).filter(({ kind }) => kind === 'value');
    const differing = values.filter((row) => 'differs' in row && row.differs).length;
    return describeScenarios(scenarios.length, values.length, differing);
  }, [scenarios, steps]);
  return (
    <>
      <span className={panel.caption} title={counts}>
        {counts}
      </span>
      <FilterField tab="scenarios" label="Filter slots" />
      <FilterSelect tab="scenarios" label="Show" all="All" groups={choices} />
      {!readOnly && (
        <IconButton
          size="small"
          label="Save current values as a scenario"
          onClick={() =>
            duplicateScenario(editor, scenarioOf(editor.documents.getState().current, chosen).name)
          }
        >
          <IconPlus size={14} stroke={1.75} aria-hidden="true" />
        </IconButton>
      )}
      {running ? (
        <Button
          key="stop"
          size="small"
          variant="danger"
          icon={<IconPlayerStop size={14} stroke={1.75} aria-hidden="true" />}
          onClick={() => editor.stop()}
        >
          <span className={panel.label}>Stop all</span>
        </Button>
      ) : (
        <Button
          key="run"
          size="small"
          icon={<IconPlayerPlay size={14} stroke={1.75} aria-hidden="true" />}
          disabledReason={busy ? 'Wait until the run has ended' : undefined}
          onClick={() => void editor.runScenarios()}
        >
          <span className={panel.label}>Run all</span>
        </Button>
      )}
    </>
  );
}

const choices = [
  {
    label: 'Only',
    options: [
      [DIFFERENCES, 'Differences'],
      [RESULTS, 'Results'],
    ],
  },
] as const;
