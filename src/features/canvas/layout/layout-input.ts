import type { Group, SlotInfo } from '#document';
import type { PlacedStep } from '#engine';
import { inputHandle, outputHandle, slotIn, slotOut, toFlowEdges } from '../flow-edges.ts';
import { inRunOrder, nodeIdOf, type Occupant, type Size, slotNodeId, stepNodeId } from '../flow-nodes.ts';
import { middleOfRow, rowsOf } from '../step-rows.ts';
import type { LayoutInput, LayoutNode, LayoutPort } from './layout-graph.ts';

interface Laid {
  readonly steps: readonly PlacedStep[];
  readonly slots: readonly SlotInfo[];
  readonly groups: readonly Group[];
  readonly sizeOf: (nodeId: string) => Size;
  /** Node ids; all of them where it is absent. */
  readonly only?: ReadonlySet<string> | undefined;
  /** Slots that are labels beside the steps: they take room there. */
  readonly folded: ReadonlySet<string>;
}

/** What is drawn, as the layout takes it. A frame of which one node is left is none. */
export function toLayoutInput({ steps, slots, groups, sizeOf, only, folded }: Laid): LayoutInput {
  const isLaid = (id: string) => only === undefined || only.has(id);
  const occupants = inRunOrder(
    steps,
    slots.filter(({ name }) => !folded.has(name)),
  ).filter((occupant) => isLaid(nodeIdOf(occupant)));
  const shown = new Set(occupants.map(nodeIdOf));
  return {
    nodes: occupants.map((occupant) => {
      const id = nodeIdOf(occupant);
      const size = sizeOf(id);
      return { id, ...size, ports: portsOf(occupant, size), margin: marginOf(occupant, slots, folded) };
    }),
    edges: toFlowEdges(steps, folded)
      .filter(({ source, target }) => shown.has(source) && shown.has(target))
      .map(({ source, sourceHandle, target, targetHandle }) => ({
        source,
        sourcePort: sourceHandle ?? '',
        target,
        targetPort: targetHandle ?? '',
      })),
    frames: groups
      .map(({ id, steps: inside, slots: names }) => ({
        id,
        nodes: [...inside.map(stepNodeId), ...names.map(slotNodeId)].filter((node) => shown.has(node)),
      }))
      .filter(({ nodes }) => nodes.length > (only === undefined ? 0 : 1)),
  };
}

const LABEL = 112; // px: about as wide as a label becomes

function marginOf(
  occupant: Occupant,
  slots: readonly SlotInfo[],
  folded: ReadonlySet<string>,
): NonNullable<LayoutNode['margin']> {
  if (occupant.kind === 'slot' || folded.size === 0) return noMargin;
  const { inputs, outputs } = occupant.step;
  const isStub = (name: string) =>
    folded.has(name) && slots.find((slot) => slot.name === name)?.writers.length === 0;
  return {
    left: inputs.some(([name]) => isStub(name)) ? LABEL : 0,
    right: outputs.some(([, names]) => names.some((name) => folded.has(name))) ? LABEL : 0,
  };
}

const noMargin = { left: 0, right: 0 };

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
