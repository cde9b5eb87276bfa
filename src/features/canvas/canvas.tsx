import '@xyflow/react/dist/base.css';
import {
  Background,
  BackgroundVariant,
  Panel,
  ReactFlow,
  ReactFlowProvider,
  SelectionMode,
  useReactFlow,
} from '@xyflow/react';
import { type MouseEvent, useCallback, useEffect, useRef } from 'react';
import { useComparison, useEditor, useSession } from '#editor';
import { classNames, latePart, lazyPart, useFocusKept } from '#ui';
import styles from './canvas.module.css';
import { CanvasPartsProvider, useNewCanvasParts } from './canvas-parts.ts';
import { useClipboard } from './clipboard/use-clipboard.ts';
import { FarPicture } from './far/far-picture.tsx';
import { type FlowNode, selectionOf } from './flow-nodes.ts';
import { fitOptions, keepFlow } from './flow-views.ts';
import { HistoryBar } from './history-bar.tsx';
import { LateParts } from './late-parts.tsx';
import { Legend } from './legend.tsx';
import { MiniMap } from './mini-map/mini-map.tsx';
import { SlotNode } from './slot-node.tsx';
import { StepNode } from './step-node.tsx';
import { useDetail } from './use-detail.ts';
import { useEarlyPress } from './use-early-press.ts';
import { useFlowEdges } from './use-flow-edges.ts';
import { useFlowNodes } from './use-flow-nodes.ts';
import { useNearWires } from './use-near-wires.ts';
import { useNodeFocusKept } from './use-node-focus-kept.ts';
import { useProvidedView } from './use-provided-view.ts';
import { useReveal } from './use-reveal.ts';
import { Wire } from './wire.tsx';
import { ZoomBar } from './zoom-bar.tsx';
import { maxZoom, minZoom } from './zoom-levels.ts';

const ComparisonBar = lazyPart(async () => (await import('./comparison-bar.tsx')).ComparisonBar);
const Connecting = latePart(async () => (await import('./connect/connecting.tsx')).Connecting);

// React Flow mounts all nodes anew when these change.
const nodeTypes = { step: StepNode, slot: SlotNode };
const edgeTypes = { wire: Wire };
const grid: [number, number] = [16, 16];
const addingKeys = ['Shift', 'Control', 'Meta'];
// Its licence allows it; the README names it.
const proOptions = { hideAttribution: true };

/** The workflow as nodes and wires; fills its parent. */
export function Canvas() {
  return (
    <ReactFlowProvider>
      <Flow />
    </ReactFlowProvider>
  );
}

function Flow() {
  const editor = useEditor();
  const flow = useReactFlow();
  const { nodes, onNodesChange } = useFlowNodes();
  const parts = useNewCanvasParts();
  const wires = useFlowEdges();
  const edges = useNearWires(wires, parts.looks);
  const root = useRef<HTMLDivElement>(null);
  useDetail(root);
  useEffect(() => keepFlow(editor, flow), [editor, flow]);
  useReveal(root);
  useNodeFocusKept(root);
  const { session } = editor;
  // React Flow keeps the others selected: of several, a plain click chooses the one.
  const chooseOne = useCallback(
    ({ shiftKey, ctrlKey, metaKey }: MouseEvent, node: FlowNode) => {
      if (shiftKey || ctrlKey || metaKey || session.getState().selection.kind !== 'many') return;
      session.select(selectionOf([node.id]));
    },
    [session],
  );
  // It knows of nodes only; a wire or a frame may be selected as well.
  const deselectAll = useCallback(() => session.select({ kind: 'none' }), [session]);
  useProvidedView(root);
  useClipboard();
  const early = useEarlyPress(root);
  const movable = useSession(({ readOnly }) => readOnly === false);
  return (
    <div ref={root} className={styles.canvas}>
      <CanvasPartsProvider value={parts}>
        <ReactFlow
          className={styles.flow}
          nodes={nodes}
          edges={edges}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          onNodesChange={onNodesChange}
          snapToGrid
          snapGrid={grid}
          minZoom={minZoom}
          maxZoom={maxZoom}
          fitView
          fitViewOptions={fitOptions}
          nodesDraggable={movable}
          nodesConnectable={false}
          nodesFocusable={false}
          edgesFocusable={false}
          disableKeyboardA11y
          deleteKeyCode={null}
          selectionKeyCode="Shift"
          selectionMode={SelectionMode.Partial}
          multiSelectionKeyCode={addingKeys}
          onNodeClick={chooseOne}
          onPaneClick={deselectAll}
          zoomOnDoubleClick={false}
          proOptions={proOptions}
        >
          <Background variant={BackgroundVariant.Dots} gap={16} size={2} color="var(--grid-dot)" />
          <TopCorner movable={movable} />
          <Panel position="bottom-left" className={styles.corner}>
            <ZoomBar />
            <Legend />
          </Panel>
          <MiniMap />
          <FarPicture root={root} wires={wires} />
          <LateParts root={root} />
        </ReactFlow>
      </CanvasPartsProvider>
      <Connecting root={root} early={early} />
    </div>
  );
}

function TopCorner({ movable }: { readonly movable: boolean }) {
  const comparison = useComparison();
  const panel = useRef<HTMLDivElement>(null);
  useFocusKept(panel, firstButtonOf); // to stop comparing takes its button away
  return (
    <Panel ref={panel} position="top-left" className={classNames(styles.corner, styles.top)}>
      {movable && <HistoryBar />}
      {comparison !== undefined && <ComparisonBar comparison={comparison} />}
    </Panel>
  );
}

function firstButtonOf(panel: HTMLElement): HTMLElement | null {
  return panel.querySelector('button');
}
