import { useStore } from '@xyflow/react';
import { type KeyboardEvent, memo, useMemo, useRef } from 'react';
import type { Group } from '#document';
import { renameGroup, useEditor, useSession } from '#editor';
import { classNames } from '#ui';
import { frameName } from '#wording';
import { slotNodeId, stepNodeId } from './flow-nodes.ts';
import styles from './frame.module.css';
import { createSelectFrame } from './frame-box.ts';
import { FrameTitle } from './frame-title.tsx';
import { gridShiftOf } from './grid-shift.ts';
import { useFrameDrag } from './use-frame-drag.ts';

/** A titled frame around nodes; by its title it is selected, renamed, and moved with all that stands in it. */
export const Frame = memo(function Frame({ group }: { readonly group: Group }) {
  const { documents, session } = useEditor();
  const { id, title } = group;
  const nodeIds = useMemo(() => [...group.steps.map(stepNodeId), ...group.slots.map(slotNodeId)], [group]);
  const select = useMemo(() => createSelectFrame(nodeIds), [nodeIds]);
  const box = useStore(select);
  const { selected, editing } = useFrameSelection(id);
  const bar = useRef<HTMLElement>(null);
  const drag = useFrameDrag(group, nodeIds);
  if (box === undefined) return null;

  const edit = () => session.select({ kind: 'group', id, edit: true });
  const stopEditing = (next?: string) => {
    if (next !== undefined && next !== title) documents.apply(renameGroup(id, next));
    session.select({ kind: 'group', id });
  };
  const press = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey) return;
    const shift = gridShiftOf(event.key);
    if (event.altKey && shift !== undefined) {
      event.preventDefault();
      drag.moveBy(shift);
    } else if (event.key === 'F2') {
      event.preventDefault();
      edit();
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      session.select({ kind: 'group', id });
      session.setPanel('inspector', { collapsed: false });
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      session.select({ kind: 'group', id });
    }
  };
  const { x, y, width, height } = box;
  return (
    <div
      className={classNames(styles.frame, selected && styles.selected)}
      style={{ transform: `translate(${x}px, ${y}px)`, width, height }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a form's looks and meaning */}
      <section
        ref={bar}
        role="group"
        aria-label={frameName(group)}
        aria-current={selected || undefined}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the group is what Enter, F2 and Alt with arrows act on
        tabIndex={0}
        data-frame={id}
        className={classNames(styles.bar, 'nopan')}
        onKeyDown={press}
        onDoubleClick={edit}
        onPointerDown={editing ? undefined : drag.begin}
      >
        {editing ? (
          <FrameTitle
            title={title}
            onDone={(next, by) => {
              stopEditing(next);
              if (by === 'key') bar.current?.focus({ preventScroll: true });
            }}
          />
        ) : (
          <span className={styles.title}>{title === '' ? 'Group' : title}</span>
        )}
      </section>
    </div>
  );
});

function useFrameSelection(id: string) {
  const selected = useSession(({ selection }) => selection.kind === 'group' && selection.id === id);
  const editing = useSession(
    ({ selection }) => selection.kind === 'group' && selection.id === id && selection.edit === true,
  );
  return { selected, editing };
}
