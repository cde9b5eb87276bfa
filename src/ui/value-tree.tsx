import { IconChevronRight } from '@tabler/icons-react';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import styles from './value-tree.module.css';
import { type RowId, type TreeRow, visibleRows } from './value-tree-rows.ts';

interface ValueTreeProps {
  readonly value: unknown;
  /** Names the tree: “Cached input of Add”. */
  readonly label: string;
  /** Levels that are open at first. */
  readonly openLevels?: number;
  /** Words for what is no JSON: “380 × 6” for a table. */
  readonly describe?: (value: object) => string | undefined;
}

const nothingToggled: ReadonlyMap<RowId, boolean> = new Map();

/**
 * A value as an outline that opens level by level. Up and down move, right opens or goes in, left closes or goes out,
 * Enter and Space toggle, Home and End go to the ends.
 */
export function ValueTree({ value, label, openLevels = 2, describe }: ValueTreeProps) {
  const [toggled, setToggled] = useState(nothingToggled);
  const [focused, setFocused] = useState<RowId>('$');
  const tree = useRef<HTMLDivElement>(null);
  const rows = useMemo(
    () => visibleRows(value, { toggled, openLevels, describe }),
    [value, toggled, openLevels, describe],
  );
  const current = rows.find((row) => row.id === focused) ?? rows[0];

  const toggle = (row: TreeRow) => {
    if (row.content.kind === 'leaf') return;
    setToggled(new Map(toggled).set(row.id, !row.content.open));
  };
  const moveTo = (id: RowId | undefined) => {
    if (id === undefined) return;
    setFocused(id);
    tree.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`)?.focus();
  };
  const press = (event: KeyboardEvent) => {
    if (current === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = actionOf(event.key, rows, current);
    if (act === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (act.kind === 'toggle') toggle(current);
    else moveTo(act.to);
  };

  return (
    <div ref={tree} role="tree" aria-label={label} className={styles.tree} onKeyDown={press}>
      {rows.map((row) => (
        <Row
          key={row.id}
          row={row}
          focusable={row === current}
          onPick={() => {
            setFocused(row.id);
            toggle(row);
          }}
        />
      ))}
    </div>
  );
}

interface RowProps {
  readonly row: TreeRow;
  readonly focusable: boolean;
  readonly onPick: () => void;
}

function Row({ row, focusable, onPick }: RowProps) {
  const { content, name } = row;
  const open = content.kind === 'leaf' ? undefined : content.open;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree around it has the keys
    <div
      role="treeitem"
      data-row={row.id}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-expanded={open}
      tabIndex={focusable ? 0 : -1}
      className={styles.row}
      style={{ paddingLeft: 4 + (row.level - 1) * 14 }}
      onClick={onPick}
    >
      <IconChevronRight size={12} stroke={2} aria-hidden="true" className={styles.chevron} data-open={open} />
      {name !== undefined && (
        <span className={styles[name.kind]}>
          {name.kind === 'key' ? JSON.stringify(name.text) : name.text}
        </span>
      )}
      {name !== undefined && content.kind !== 'range' && <span className={styles.colon}>:</span>}
      <Content content={content} />
    </div>
  );
}

function Content({ content }: { readonly content: TreeRow['content'] }) {
  switch (content.kind) {
    case 'range':
      return null;
    case 'leaf':
      return (
        <span className={styles[content.tone]} title={content.text.length > 40 ? content.text : undefined}>
          {content.text}
        </span>
      );
    case 'branch': {
      const closes = content.opens === '{' ? '}' : ']';
      const noun = content.opens === '{' ? 'key' : 'item';
      if (content.count === 0) return <span className={styles.other}>{`${content.opens}${closes}`}</span>;
      return (
        <>
          <span className={styles.other}>
            {content.open ? content.opens : `${content.opens} … ${closes}`}
          </span>
          <span className={styles.count}>{`${content.count} ${noun}${content.count === 1 ? '' : 's'}`}</span>
        </>
      );
    }
  }
}

type TreeAction = { readonly kind: 'toggle' } | { readonly kind: 'move'; readonly to: RowId | undefined };

function actionOf(key: string, rows: readonly TreeRow[], current: TreeRow): TreeAction | undefined {
  const at = rows.indexOf(current);
  const open = current.content.kind === 'leaf' ? undefined : current.content.open;
  switch (key) {
    case 'ArrowDown':
      return { kind: 'move', to: rows[at + 1]?.id };
    case 'ArrowUp':
      return { kind: 'move', to: rows[at - 1]?.id };
    case 'Home':
      return { kind: 'move', to: rows[0]?.id };
    case 'End':
      return { kind: 'move', to: rows.at(-1)?.id };
    case 'ArrowRight':
      if (open === undefined) return undefined;
      return open ? { kind: 'move', to: rows[at + 1]?.id } : { kind: 'toggle' };
    case 'ArrowLeft':
      return open === true ? { kind: 'toggle' } : { kind: 'move', to: current.parent };
    case 'Enter':
    case ' ':
      return { kind: 'toggle' };
    default:
      return undefined;
  }
}
