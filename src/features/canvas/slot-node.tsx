import type { NodeProps } from '@xyflow/react';
import { type KeyboardEvent, memo, useLayoutEffect, useRef, useState } from 'react';
import { scenarioOf } from '#document';
import {
  addSlotValue,
  type ComparedSlot,
  isLongValue,
  type SlotView,
  setSlotValue,
  useComparison,
  useDocument,
  useEditor,
  useSession,
  useSlot,
} from '#editor';
import { useReadOnly, ValueEditor } from '#ui';
import { comparedSlotName, describeSource, describeValue, slotGroupName } from '#wording';
import { useCanvasParts, useNodeLook } from './canvas-parts.ts';
import { FarSlot } from './far/far-nodes.tsx';
import type { SlotFlowNode } from './flow-nodes.ts';
import styles from './slot-node.module.css';
import { type SlotContent, SlotNodeView } from './slot-node-view.tsx';
import { comparedSlotOf, comparedSlotState, slotStateOf } from './slot-state.ts';
import { useFocusHandedOver } from './use-focus-handed-over.ts';
import { useNodeKeys } from './use-node-keys.ts';
import type { Detail } from './zoom-levels.ts';

/** A slot on the canvas; a starting value, or the want of one, is edited in its place. */
export const SlotNode = memo(function SlotNode({ id, data, selected, width = 0 }: NodeProps<SlotFlowNode>) {
  const { derived } = useEditor();
  const [editing, setEditing] = useState(false);
  const readOnly = useReadOnly();
  const look = useNodeLook(id);
  const { looks } = useCanvasParts();
  useLayoutEffect(() => (editing ? looks.hold(id) : undefined), [editing, looks, id]);
  if (look !== 'dot' || editing)
    return <NearSlot nodeId={id} {...data} {...{ selected, look, editing, setEditing }} />;
  const edit = () => {
    const slot = derived.getState().slotViewOf.get(data.slot);
    const editable = slot !== undefined && isEditable(slot) && !readOnly;
    setEditing(editable);
    return editable;
  };
  return <FarSlot nodeId={id} selected={selected} width={width} onEdit={edit} />;
});

interface NearSlotProps extends Omit<PresentSlotProps, 'slot'> {
  readonly slot: string;
}

function NearSlot({ slot: name, ...rest }: NearSlotProps) {
  const slot = useSlot(name);
  return slot === undefined ? null : <PresentSlot {...rest} slot={slot} />;
}

interface PresentSlotProps {
  readonly nodeId: string;
  readonly slot: SlotView;
  readonly selected: boolean;
  readonly look: Detail;
  readonly editing: boolean;
  readonly setEditing: (editing: boolean) => void;
}

function PresentSlot({ nodeId, slot, selected, look, editing, setEditing }: PresentSlotProps) {
  const node = useRef<HTMLElement>(null);
  useFocusHandedOver(node, nodeId);
  const readOnly = useReadOnly();
  const keys = useNodeKeys(nodeId);
  const comparison = useComparison();
  const compared = comparison && comparedSlotOf(slot.name, comparison);
  const content = compared === undefined ? contentOf(slot) : comparedContent(compared);
  // What two runs had cannot be edited; what the next one gets, the inspector shows.
  const editable = compared === undefined && isEditable(slot) && !readOnly;
  const { session } = useEditor();
  const edit = () => {
    if (editable) setEditing(true);
    else if (slot.starting) {
      session.select({ kind: 'slot', name: slot.name, edit: true });
      session.setPanel('inspector', { collapsed: false });
    }
  };
  const press = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return; // it is typed into the field
    const held = event.ctrlKey || event.metaKey || event.shiftKey;
    if (editable && event.key === 'Enter' && !held) {
      event.preventDefault();
      edit();
      return;
    }
    keys.onKeyDown(event);
  };
  const done = (by: 'enter' | 'escape' | 'blur') => {
    setEditing(false);
    if (by !== 'blur') node.current?.focus({ preventScroll: true });
  };
  const name =
    comparison === undefined || compared === undefined
      ? slotGroupName(slot.name, slot.value === undefined ? undefined : describeValue(slot.value, 40))
      : comparedSlotName(compared, { a: comparison.a.run, b: comparison.b.run });
  return (
    <SlotNodeView
      ref={node}
      nodeId={nodeId}
      slot={slot.name}
      type={slot.type}
      content={content}
      written={slot.writers.length > 0}
      state={compared === undefined ? slotStateOf(slot) : comparedSlotState(compared)}
      selected={selected}
      look={editing ? 'full' : look}
      name={name}
      hint={
        editing
          ? undefined
          : compared !== undefined
            ? name
            : hintOf(slot, describeSource({ slot, edited: slot.before !== undefined }))
      }
      editor={editing ? <SlotValueEditor slot={slot} onDone={done} /> : undefined}
      onKeyDown={press}
      onFocus={keys.onFocus}
      onDoubleClick={edit}
    />
  );
}

function comparedContent({ b }: ComparedSlot): SlotContent {
  return b === undefined ? { kind: 'none' } : { kind: 'value', preview: describeValue(b) };
}

function hintOf({ name, value }: SlotView, source: string): string {
  return value === undefined ? `${name}: ${source}` : `${name}: ${describeValue(value, 200)} (${source})`;
}

/** A table, a file or a long list is too large for a pill. */
function isEditable({ starting, missing, value, type }: SlotView): boolean {
  if (missing) return type !== 'table' && type !== 'file';
  return starting && value !== undefined && !isLongValue(value);
}

interface SlotValueEditorProps {
  readonly slot: SlotView;
  readonly onDone: (by: 'enter' | 'escape' | 'blur') => void;
}

/** Each valid state reaches the document at once, so that the plan follows while a person types. */
function SlotValueEditor({ slot, onDone }: SlotValueEditorProps) {
  const { documents } = useEditor();
  const chosen = useSession((state) => state.scenario);
  const scenario = useDocument(({ current }) => scenarioOf(current, chosen).name);
  const apply = (value: Parameters<typeof setSlotValue>[2]) =>
    documents.apply((slot.missing ? addSlotValue : setSlotValue)(scenario, slot.name, value));
  return (
    <ValueEditor
      type={slot.wanted ?? slot.type}
      value={slot.value}
      label={slot.name} // not “Value of …”: that is the inspector's, and both may be there at once
      variant="inline"
      autoFocus
      onChange={apply}
      onCommit={apply}
      onDone={onDone}
      className={`${styles.editor} nodrag nopan nowheel`}
    />
  );
}

function contentOf({ value, before, missing, conflict, starting, writers }: SlotView): SlotContent {
  if (missing) return { kind: 'missing', word: 'missing' };
  if (conflict) {
    const sources = writers.length + (starting ? 1 : 0);
    return { kind: 'conflict', word: `${sources} writers` };
  }
  if (value === undefined) return { kind: 'none' };
  const preview = describeValue(value);
  return before === undefined
    ? { kind: 'value', preview }
    : { kind: 'edited', before: describeValue(before), after: preview };
}
