// React Flow with its default nodes and nothing else: what the app's canvas is measured against. The place and the
// size of the canvas are those of the app's, from the address.
import '@xyflow/react/dist/style.css';
import { Position, ReactFlow, useEdgesState, useNodesState } from '@xyflow/react';
import { createRoot } from 'react-dom/client';
import { bareWorkflow } from '../thousand-steps.ts';

const { nodes, edges } = bareWorkflow();
const flowNodes = nodes.map(({ id, place: [x, y], size: [width, height], label }) => ({
  id,
  position: { x, y },
  data: { label },
  style: { width, height },
  sourcePosition: Position.Right,
  targetPosition: Position.Left,
}));
const flowEdges = edges.map(({ source, target }) => ({ id: `${source} ${target}`, source, target }));

function Bare() {
  const [current, , onNodesChange] = useNodesState(flowNodes);
  const [wires, , onEdgesChange] = useEdgesState(flowEdges);
  return (
    <ReactFlow
      nodes={current}
      edges={wires}
      onNodesChange={onNodesChange}
      onEdgesChange={onEdgesChange}
      minZoom={0.1}
      fitView
    />
  );
}

const [left, top, width, height] = new URLSearchParams(window.location.search).get('canvas')!.split(',');
const root = window.document.getElementById('root')!;
root.className = 'place';
root.style.cssText = `position: absolute; left: ${left}px; top: ${top}px; width: ${width}px; height: ${height}px`;
createRoot(root).render(<Bare />);
