import { type InternalNode, useStoreApi } from '@xyflow/react';
import { type FocusEvent, type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import { type Edit, type Overlay, useEditor, useNames, type WireEnds } from '#editor';
import { type FlowNode, slotNodeId, stepNodeId } from '../flow-nodes.ts';
import type { Point } from '../wire-path.ts';
import { Beside } from './beside.tsx';
import styles from './connect-list.module.css';
import { FilterList } from './filter-list.tsx';
import { type ListLevel, levelOf } from './list-levels.ts';
import { contentOf } from './list-sections.ts';
import type { Anchor } from './place-beside.ts';
import { placeOfPort, portOfEnd } from './port-ends.ts';
import { courseOfWire } from './wire-hit.ts';

type ConnectOverlay = Extract<Overlay, { kind: 'connect' }>;

interface ConnectListProps {
  readonly root: RefObject<HTMLElement | null>;
  readonly overlay: ConnectOverlay;
}

/** What fits, for mouse and keyboard alike; one list may lead to another. */
export function ConnectList({ root, overlay }: ConnectListProps) {
  const editor = useEditor();
  const names = useNames();
  const flow = useStoreApi<FlowNode>();
  const [levels, setLevels] = useState<readonly ListLevel[]>(() => [levelOf(overlay.from)]);
  const [origin] = useState(() => originOf(overlay, flow.getState().nodeLookup, root.current));
  const [at] = useState(() => {
    const [x, y, zoom] = flow.getState().transform;
    const { width, height } = origin;
    const size =
      width === undefined || height === undefined ? {} : { width: width * zoom, height: height * zoom };
    return { x: origin.x * zoom + x, y: origin.y * zoom + y, ...size };
  });
  const box = useRef<HTMLDivElement>(null);
  const level = levels.at(-1) ?? levelOf(overlay.from);

  const close = () => {
    if (editor.session.getState().overlay === overlay) editor.session.close();
    if (box.current?.contains(document.activeElement)) focusNode(root.current, overlay);
  };
  const closeFromOutside = useEffectEvent(close);
  useEffect(() => {
    const press = (event: PointerEvent) => {
      if (!box.current?.contains(event.target as Node)) closeFromOutside();
    };
    window.addEventListener('pointerdown', press, true);
    return () => window.removeEventListener('pointerdown', press, true);
  }, []);
  const blur = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget !== null && !box.current?.contains(relatedTarget)) editor.session.close();
  };

  const content = contentOf(level, {
    editor,
    names,
    at: overlay.at,
    middleOf(wire) {
      const { x, y } = middleOf(wire, root.current);
      return [x, y];
    },
    go: (next) => setLevels((before) => [...before, next]),
    apply(edit: Edit) {
      editor.documents.apply(edit);
      editor.session.announce(edit.name);
      close();
    },
  });
  return (
    <Beside root={root} at={at}>
      <div ref={box} role="dialog" aria-label={content.title} className={styles.list} onBlur={blur}>
        <FilterList
          key={levels.length}
          {...content}
          onBack={levels.length > 1 ? () => setLevels((before) => before.slice(0, -1)) : undefined}
          onClose={close}
        />
      </div>
    </Beside>
  );
}

/** Where it was asked for, in the canvas's own coordinates: a point, or the whole node. */
function originOf(
  { from, at }: ConnectOverlay,
  nodes: ReadonlyMap<string, InternalNode>,
  root: HTMLElement | null,
): Anchor {
  if (at !== undefined) return { x: at[0], y: at[1] };
  switch (from.kind) {
    case 'wire':
      return middleOf(from.ends, root);
    case 'step':
      return boxOf(stepNodeId(from.id), nodes);
    case 'slot':
      return boxOf(slotNodeId(from.name), nodes);
    case 'field':
    case 'output': {
      const side = from.kind === 'field' ? 'left' : 'right';
      return placeOfPort(portOfEnd({ end: from, side }), nodes) ?? boxOf(stepNodeId(from.step), nodes);
    }
  }
}

/** Read from the line itself: that of a folded slot does not begin at a node of its own. */
function middleOf(wire: WireEnds, root: HTMLElement | null): Point {
  const { points } = courseOfWire(root, wire) ?? { points: [] };
  return points[Math.floor(points.length / 2)] ?? nowhere;
}

const nowhere: Point = { x: 0, y: 0 };

function boxOf(nodeId: string, nodes: ReadonlyMap<string, InternalNode>): Anchor {
  const node = nodes.get(nodeId);
  if (node === undefined) return nowhere;
  const { width = 0, height = 0 } = node.measured;
  return { ...node.internals.positionAbsolute, width, height };
}

/** Back to the node that the list was about. */
function focusNode(root: HTMLElement | null, { from }: ConnectOverlay): void {
  const id =
    from.kind === 'slot'
      ? slotNodeId(from.name)
      : stepNodeId(from.kind === 'step' ? from.id : from.kind === 'wire' ? from.ends.step : from.step);
  root?.querySelector<HTMLElement>(`[data-node="${CSS.escape(id)}"]`)?.focus({ preventScroll: true });
}
