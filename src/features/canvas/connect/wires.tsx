import { useStore } from '@xyflow/react';
import { type RefObject, useLayoutEffect, useState } from 'react';
import { useSession, useSlot, type WireEnds } from '#editor';
import { TypeShape } from '#ui';
import { describeType, describeValue } from '#wording';
import { edgeElement, wireId } from '../flow-edges.ts';
import type { Point } from '../wire-path.ts';
import { Beside } from './beside.tsx';
import { type HoveredWire, useWires } from './use-wires.ts';
import styles from './wires.module.css';

interface WiresProps {
  readonly root: RefObject<HTMLElement | null>;
  /** While a wire is drawn. */
  readonly quiet: boolean;
}

/** What a wire carries, where the pointer rests on it, and the grips to pull its ends elsewhere. */
export function Wires({ root, quiet }: WiresProps) {
  const hovered = useWires(root, quiet);
  const selection = useSession((state) => state.selection);
  const selected = selection.kind === 'wire' ? selection.ends : undefined;
  const gripped = hovered?.wire ?? selected;
  useLayoutEffect(() => {
    if (hovered === undefined) return;
    const edge = edgeElement(root.current, hovered.wire);
    edge?.setAttribute('data-hovered', '');
    return () => edge?.removeAttribute('data-hovered');
  }, [root, hovered]);
  return (
    <>
      {gripped !== undefined && !quiet && <Grips key={wireId(gripped)} root={root} wire={gripped} />}
      {hovered !== undefined && <WireTip root={root} hovered={hovered} />}
    </>
  );
}

function WireTip({
  root,
  hovered: { wire, at },
}: {
  readonly root: WiresProps['root'];
  readonly hovered: HoveredWire;
}) {
  const slot = useSlot(wire.slot);
  if (slot === undefined) return null;
  return (
    <Beside root={root} at={at} className={styles.tip} role="tooltip">
      <span className={styles.slot}>
        <TypeShape type={slot.type} />
        <b>{slot.name}</b> <span className={styles.type}>{describeType(slot.type)}</span>
      </span>{' '}
      <span className={styles.value}>
        {slot.value === undefined ? 'no value yet' : describeValue(slot.value, 200)}
      </span>
    </Beside>
  );
}

const AWAY = 20; // px on the screen, from a wire's end to its grip: clear of the port

/** For the mouse alone: by keyboard, the list of a port leads to its wires. */
function Grips({ root, wire }: { readonly root: WiresProps['root']; readonly wire: WireEnds }) {
  const transform = useStore((state) => state.transform);
  const nodes = useStore((state) => state.nodes);
  const edges = useStore((state) => state.edges);
  const [places, setPlaces] = useState<readonly Point[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: where the line is drawn follows from all of these
  useLayoutEffect(() => {
    const line = edgeElement(root.current, wire)?.querySelector<SVGPathElement>('.react-flow__edge-path');
    if (!line) return setPlaces([]);
    const [x, y, zoom] = transform;
    const length = line.getTotalLength();
    const away = Math.min(AWAY / zoom, length / 3);
    const onScreen = (point: Point) => ({ x: point.x * zoom + x, y: point.y * zoom + y });
    setPlaces([away, length - away].map((at) => onScreen(line.getPointAtLength(at))));
  }, [root, wire, transform, nodes, edges]);
  return places.map(({ x, y }, index) => (
    <span
      key={index === 0 ? 'source' : 'sink'}
      data-grip={index === 0 ? 'source' : 'sink'}
      data-wire={wireId(wire)}
      aria-hidden="true"
      className={styles.grip}
      style={{ translate: `${x}px ${y}px` }}
    />
  ));
}
