import { IconCheck } from '@tabler/icons-react';
import { type Brought, useAllSteps, useRuns } from '#editor';
import { FilterField } from './filter-field.tsx';
import { type FilterGroup, FilterSelect } from './filter-select.tsx';
import panel from './run-panel.module.css';
import { useCopy } from './use-copy.ts';
import { useTableView } from './use-table-view.ts';

const lastRun: FilterGroup = {
  label: 'Last run',
  options: [
    ['ran', 'Ran'],
    ['skipped', 'Skipped'],
    ['failed', 'Failed'],
    ['blocked', 'Blocked'],
    ['cancelled', 'Cancelled'],
    ['not-run', 'Not run yet'],
    ['running', 'Running'],
    ['queued', 'Queued'],
    ['disabled', 'Disabled'],
  ],
};
const nextRun: FilterGroup = {
  label: 'Next run',
  options: [
    ['will-run', 'Will run'],
    ['will-skip', 'Will skip'],
    ['may-skip', 'May skip'],
    ['will-fail', 'Will fail'],
  ],
};
const own: readonly FilterGroup[] = [lastRun, nextRun];
const withBrought = (option: FilterGroup['options'][number]): readonly FilterGroup[] => [
  { ...lastRun, options: [option, ...lastRun.options] },
  nextRun,
];
const broughtBy: Readonly<Record<Brought['kind'], readonly FilterGroup[]>> = {
  link: withBrought(['from-link', 'From link']),
  file: withBrought(['from-file', 'From file']),
};

const MANY = 8; // steps: fewer are seen at a glance

/**
 * What the table shows, where there is much to choose from, and the counters as the engine returns them; they
 * accumulate over reruns.
 */
export function StepsCaption() {
  const stepsRan = useRuns((state) => state.stepsRan);
  const stepsSkipped = useRuns((state) => state.stepsSkipped);
  const brought = useRuns((state) => state.brought?.kind);
  const { query, only } = useTableView('steps');
  const filtered = useAllSteps().length >= MANY || query !== '' || only !== '';
  return (
    <>
      {filtered && (
        <>
          <FilterField tab="steps" label="Filter steps" compact />
          <FilterSelect
            tab="steps"
            label="Show steps by status"
            all="All"
            groups={brought === undefined ? own : broughtBy[brought]}
          />
        </>
      )}
      <span className={panel.counters} data-beside-filter={filtered || undefined}>
        <Counter name="Ran" indices={stepsRan} />
        <Counter name="Skipped" indices={stepsSkipped} />
      </span>
    </>
  );
}

const SHOWN = 60; // indices: more never fit beside the tabs
const TOLD = 2_000; // indices that a tooltip is trusted with

/** A click copies it: thousands of indices are for another program to read. */
function Counter({
  name,
  indices,
}: {
  readonly name: 'Ran' | 'Skipped';
  readonly indices: readonly number[];
}) {
  const { copied, copy } = useCopy();
  return (
    <button
      type="button"
      className={panel.counter}
      title={`steps${name} ${listText(indices, TOLD)}\nClick to copy`}
      onClick={() => copy(listText(indices))}
    >
      {copied && <IconCheck size={12} stroke={2} aria-hidden="true" />}
      <span>
        <span className={panel.prefix}>steps</span>
        {`${name} `}
      </span>
      <b>{listText(indices, SHOWN)}</b>
    </button>
  );
}

function listText(indices: readonly number[], most = Number.POSITIVE_INFINITY): string {
  return indices.length <= most ? `[${indices.join(', ')}]` : `[${indices.slice(0, most).join(', ')}, …]`;
}
