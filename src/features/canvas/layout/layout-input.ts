import type { Group, SlotInfo } from '#document';
import type { PlacedStep } from '#engine';
import { inputHandle, outputHandle, slotIn, slotOut, toFlowEdges } from '../flow-edges.ts';
import { inRunOrder, nodeIdOf, type Occupant, type Size, slotNodeId, stepNodeId } from '../flow-nodes.ts';
import { middleOfRow, rowsOf } from '../step-rows.ts';
import type { LayoutInput, LayoutPort } from './layout-graph.ts';

interface Laid {
  readonly steps: readonly PlacedStep[];
  readonly slots: readonly SlotInfo[];
  readonly groups: readonly Group[];
  readonly sizeOf: (nodeId: string) => Size;
  /** Node ids; all of them where it is absent. */
  readonly only?: ReadonlySet<string> | undefined;
}

/** What is drawn, as the layout takes it. A frame of which one node is left is none. */
export function toLayoutInput({ steps, slots, groups, sizeOf, only }: Laid): LayoutInput {
  const isLaid = (id: string) => only === undefined || only.has(id);
  const occupants = inRunOrder(steps, slots).filter((occupant) => isLaid(nodeIdOf(occupant)));
  return {
    nodes: occupants.map((occupant) => {
      const id = nodeIdOf(occupant);
      const size = sizeOf(id);
      return { id, ...size, ports: portsOf(occupant, size) };
    }),
    edges: toFlowEdges(steps)
      .filter(({ source, target }) => isLaid(source) && isLaid(target))
      .map(({ source, sourceHandle, target, targetHandle }) => ({
        source,
        sourcePort: sourceHandle ?? '',
        target,
        targetPort: targetHandle ?? '',
      })),
    frames: groups
      .map(({ id, steps: inside, slots: names }) => ({
        id,
        nodes: [...inside.map(stepNodeId), ...names.map(slotNodeId)].filter(isLaid),
      }))
      .filter(({ nodes }) => nodes.length > (only === undefined ? 0 : 1)),
  };
}

function portsOf(occupant: Occupant, { width, height }: Size): readonly LayoutPort[] {
  if (occupant.kind === 'slot') {
    return [
      { id: slotIn, x: 0, y: height / 2 },
      { id: slotOut, x: width, y: height / 2 },
    ];
  }
  const { inputs, outputs } = rowsOf(occupant.step);
  return [
    ...inputs.map(({ field }, place) => ({ id: inputHandle(field), x: 0, y: middleOfRow(place) })),
    ...outputs.map(({ key }, place) => ({ id: outputHandle(key), x: width, y: middleOfRow(place) })),
  ];
}
