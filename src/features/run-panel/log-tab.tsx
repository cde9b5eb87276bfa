import {
  type Icon,
  IconAlertCircle,
  IconArrowDown,
  IconCheck,
  IconCircleCheck,
  IconCopy,
  IconDownload,
  IconFlag,
  IconLoader2,
  IconMessage,
  IconPlayerPlay,
  IconPlayerSkipForward,
  IconPlayerStop,
  IconRefresh,
} from '@tabler/icons-react';
import { memo, useLayoutEffect, useRef, useState } from 'react';
import { useEditor, useNames, useRuns, useSession } from '#editor';
import { Button, classNames, EmptyState, saveFile } from '#ui';
import { formatExactTime } from '#wording';
import { FilterField } from './filter-field.tsx';
import { type FilterGroup, FilterSelect } from './filter-select.tsx';
import { type LogRow, type LogTone, toLogRows } from './log-rows.ts';
import styles from './log-tab.module.css';
import { logFileName, runChoice, SELECTED_STEP, selectLogRows, toLogText } from './log-text.ts';
import panel from './run-panel.module.css';
import { useCopy } from './use-copy.ts';
import { useTableView } from './use-table-view.ts';

const icons: Readonly<Record<LogTone, Icon>> = {
  'run-started': IconPlayerPlay,
  'rerun-started': IconRefresh,
  running: IconLoader2,
  done: IconCircleCheck,
  skipped: IconPlayerSkipForward,
  failed: IconAlertCircle,
  cancelled: IconPlayerStop,
  message: IconMessage,
  'run-ended': IconFlag,
};

const CHUNK = 100; // lines that are laid out, painted and compared as one
const LINE_HEIGHT = 24; // px, as in the style sheet

export function LogTab() {
  const { session } = useEditor();
  const all = useLogRows();
  const rows = useShownRows(all);
  const scroller = useRef<HTMLDivElement>(null);
  const [follows, setFollows] = useState(true);

  // After each line: stays at the end as long as nobody scrolled away from it.
  useLayoutEffect(() => {
    const node = scroller.current;
    if (node !== null && rows.length > 0 && follows) node.scrollTop = node.scrollHeight;
  }, [rows, follows]);

  const note = () => {
    const node = scroller.current;
    if (node !== null) setFollows(node.scrollHeight - node.scrollTop - node.clientHeight < LINE_HEIGHT);
  };
  if (all.length === 0)
    return <EmptyState title="Nothing has run yet">Each step of a run leaves its line here.</EmptyState>;
  if (rows.length === 0) {
    return (
      <EmptyState title="No line matches the filter">
        <Button size="small" onClick={() => session.setTable('log', { query: '', only: '' })}>
          Show all lines
        </Button>
      </EmptyState>
    );
  }
  return (
    <div className={styles.frame}>
      <div
        ref={scroller}
        className={styles.log}
        role="log"
        aria-live="off"
        aria-label="Log"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        onScroll={note}
      >
        {toChunks(rows).map((chunk) => (
          <Chunk key={chunkOf(chunk[0])} rows={chunk} />
        ))}
      </div>
      {!follows && (
        <Button
          className={styles.end}
          size="small"
          icon={<IconArrowDown size={14} stroke={1.75} aria-hidden="true" />}
          onClick={() => setFollows(true)}
        >
          Go to the end
        </Button>
      )}
    </div>
  );
}

/** By the line's number, which a line keeps when older ones are dropped. */
function chunkOf(row: LogRow | undefined): number {
  return Math.floor((row?.number ?? 0) / CHUNK);
}

function toChunks(rows: readonly LogRow[]): LogRow[][] {
  const chunks: LogRow[][] = [];
  for (const row of rows) {
    const chunk = chunks.at(-1);
    if (chunk !== undefined && chunkOf(chunk[0]) === chunkOf(row)) chunk.push(row);
    else chunks.push([row]);
  }
  return chunks;
}

interface ChunkProps {
  readonly rows: readonly LogRow[];
}

const Chunk = memo(
  function Chunk({ rows }: ChunkProps) {
    return (
      <div className={styles.chunk} style={{ height: rows.length * LINE_HEIGHT }}>
        {rows.map((row) => (
          <Line key={row.number} {...row} />
        ))}
      </div>
    );
  },
  (before, after) =>
    before.rows.length === after.rows.length && before.rows.every((row, at) => row === after.rows[at]),
);

const Line = memo(function Line({ at, tone, text, detail, current }: LogRow) {
  const ToneIcon = icons[tone];
  return (
    <div className={styles.line} data-current={current || undefined}>
      <span className={styles.time}>{formatExactTime(at)}</span>
      <ToneIcon
        size={14}
        stroke={1.75}
        aria-hidden="true"
        className={classNames(styles.icon, current && styles.turning)}
        data-tone={tone}
      />
      {text !== '' && <span className={styles.text}>{text}</span>}
      {detail !== '' && (
        <span className={styles.detail} title={detail}>
          {detail}
        </span>
      )}
    </div>
  );
});

function useLogRows(): readonly LogRow[] {
  const log = useRuns((state) => state.log);
  const phase = useRuns((state) => state.phase);
  const history = useRuns((state) => state.history);
  const state = useRuns((all) => all.state);
  const names = useNames();
  return toLogRows({ log, phase, history, ...(state === undefined ? {} : { state }) }, names);
}

/** As the filter says. */
function useShownRows(rows: readonly LogRow[]): readonly LogRow[] {
  const view = useTableView('log');
  const selected = useSession(({ selection }) => (selection.kind === 'step' ? selection.id : undefined));
  return selectLogRows(rows, view, view.only === SELECTED_STEP ? selected : undefined);
}

export function LogCaption() {
  const { documents } = useEditor();
  const rows = useShownRows(useLogRows());
  const run = useRuns(({ phase }) => (phase.kind === 'running' ? phase.order.run : undefined));
  const { copied, copy } = useCopy();
  const CopyIcon = copied ? IconCheck : IconCopy;
  const reason = rows.length === 0 ? 'There are no lines' : undefined;
  return (
    <>
      {run !== undefined && <span className={panel.caption}>{`Run #${run}`}</span>}
      <FilterField tab="log" label="Filter the log" />
      <FilterSelect tab="log" label="Show lines of" all="All lines" groups={useChoices()} />
      <Button
        variant="ghost"
        size="small"
        icon={<CopyIcon size={14} stroke={1.75} aria-hidden="true" />}
        disabledReason={reason}
        tooltip={reason === undefined ? 'Copy the lines as they stand here' : undefined}
        onClick={() => copy(rows.map(toText).join('\n'))}
      >
        <span className={panel.label}>{copied ? 'Copied' : 'Copy'}</span>
      </Button>
      <Button
        variant="ghost"
        size="small"
        icon={<IconDownload size={14} stroke={1.75} aria-hidden="true" />}
        disabledReason={reason}
        tooltip={reason === undefined ? 'Save the engine’s lines as a text file' : undefined}
        onClick={() =>
          saveFile(logFileName(documents.getState().current.name, rows), toLogText(rows), 'text/plain')
        }
      >
        <span className={panel.label}>Save</span>
      </Button>
    </>
  );
}

function useChoices(): readonly FilterGroup[] {
  const history = useRuns((state) => state.history);
  const phase = useRuns((state) => state.phase);
  const runs = history.map(({ run }) => run).toReversed();
  if (phase.kind === 'running') runs.unshift(phase.order.run);
  return [
    { label: 'Step', options: [[SELECTED_STEP, 'Selected step']] },
    { label: 'Run', options: runs.map((run) => [runChoice(run), `Run #${run}`] as const) },
  ];
}

function toText({ at, text, detail }: LogRow): string {
  return [formatExactTime(at), text, detail].filter((part) => part !== '').join(' ');
}
