import {
  type Icon,
  IconAlertCircle,
  IconCheck,
  IconCircleCheck,
  IconCopy,
  IconFlag,
  IconLoader2,
  IconMessage,
  IconPlayerPlay,
  IconPlayerSkipForward,
  IconPlayerStop,
  IconRefresh,
} from '@tabler/icons-react';
import { memo, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useEditor, useNames, useRuns } from '#editor';
import { Button, classNames, EmptyState } from '#ui';
import { formatExactTime } from '#wording';
import { type LogRow, type LogTone, toLogRows } from './log-rows.ts';
import styles from './log-tab.module.css';
import panel from './run-panel.module.css';

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

export function LogTab() {
  const rows = useLogRows();
  const scroller = useRef<HTMLDivElement>(null);
  const follows = useRef(true);

  // After each line: stays at the end as long as nobody scrolled away from it.
  useLayoutEffect(() => {
    const node = scroller.current;
    if (node !== null && rows.length > 0 && follows.current) node.scrollTop = node.scrollHeight;
  }, [rows]);

  const note = () => {
    const node = scroller.current;
    if (node !== null) follows.current = node.scrollHeight - node.scrollTop - node.clientHeight < 24;
  };
  if (rows.length === 0)
    return <EmptyState title="Nothing has run yet">Each step of a run leaves its line here.</EmptyState>;
  return (
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
  );
}

const CHUNK = 100; // lines that are laid out, painted and compared as one
const LINE_HEIGHT = 24; // px, as in the style sheet

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
      <div className={styles.chunk} style={{ containIntrinsicBlockSize: rows.length * LINE_HEIGHT }}>
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

export function LogCaption() {
  const { runs, derived } = useEditor();
  const empty = useRuns(({ log }) => log.length === 0);
  const run = useRuns(({ phase }) => (phase.kind === 'running' ? phase.order.run : undefined));
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 1_500);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = () => {
    const rows = toLogRows(runs.getState(), derived.getState().names);
    const text = rows.map(toText).join('\n');
    // Where the page may not write to the clipboard, the button stays as it was.
    navigator.clipboard?.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  const CopyIcon = copied ? IconCheck : IconCopy;
  return (
    <>
      {run !== undefined && <span className={panel.caption}>{`Run #${run}, following`}</span>}
      <Button
        variant="ghost"
        size="small"
        icon={<CopyIcon size={14} stroke={1.75} aria-hidden="true" />}
        disabledReason={empty ? 'The log is empty' : undefined}
        onClick={copy}
      >
        {copied ? 'Copied' : 'Copy'}
      </Button>
    </>
  );
}

function toText({ at, text, detail }: LogRow): string {
  return [formatExactTime(at), text, detail].filter((part) => part !== '').join(' ');
}
