import { IconChevronDown, IconChevronRight, IconGripVertical } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { lazyModule, Marked, Tooltip } from '#ui';
import { describeSignature } from '#wording';
import styles from './library-panel.module.css';
import type { GroupRow, ModelRow } from './library-rows.ts';

const useDragging = lazyModule(() => import('./drag-model.ts'));

interface ItemProps<Row> {
  readonly row: Row;
  readonly id: string;
  /** The arrow keys have come here. */
  readonly active: boolean;
  readonly onChoose: () => void;
}

export function GroupItem({ row, id, active, onChoose }: ItemProps<GroupRow>) {
  const Chevron = row.open ? IconChevronDown : IconChevronRight;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree has the focus, and its keys
    <div
      id={id}
      className={styles.group}
      role="treeitem"
      tabIndex={-1}
      aria-level={1}
      aria-expanded={row.open}
      aria-label={row.title}
      data-active={active || undefined}
      aria-selected={active}
      onClick={onChoose}
    >
      <Chevron size={14} stroke={1.75} aria-hidden="true" />
      <span className={styles.groupTitle} dir="auto" title={row.title}>
        {row.title}
      </span>
      {!row.open && <span className={styles.count}>{row.count}</span>}
    </div>
  );
}

export function ModelItem({ row: { model, ranges, loose }, id, active, onChoose }: ItemProps<ModelRow>) {
  const item = useRef<HTMLDivElement>(null);
  const dragging = useDragging();
  const signature = describeSignature(model);
  useEffect(() => {
    if (item.current === null || dragging === undefined) return;
    return dragging.makeDraggable(item.current, model);
  }, [dragging, model]);
  const tip = [model.summary, signature.full, 'Click to add it, or drag it onto the canvas.'];
  return (
    <Tooltip label={tip.filter((line) => line !== '').join('\n')} side="right">
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the tree has the focus, and its keys */}
      <div
        ref={item}
        id={id}
        className={styles.model}
        role="treeitem"
        tabIndex={-1}
        aria-level={2}
        aria-label={`${model.title} ${signature.typed}`}
        aria-description={model.summary}
        data-active={active || undefined}
        aria-selected={active}
        onClick={onChoose}
      >
        <span className={styles.grip}>
          <IconGripVertical size={14} stroke={1.75} aria-hidden="true" />
        </span>
        <span className={styles.titleLine}>
          <span className={styles.title} dir="auto">
            <Marked ranges={ranges}>{model.title}</Marked>
          </span>
          {loose && <span className={styles.where}>{model.group}</span>}
        </span>
        <span className={styles.signature}>
          <span className={styles.names}>{signature.names}</span>
          <span className={styles.typed}>{signature.typed}</span>
        </span>
      </div>
    </Tooltip>
  );
}
