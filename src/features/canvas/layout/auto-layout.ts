// Loaded when it is first used: what is on the canvas, or what is selected of it, is given places by a library.
import type { Position } from '#document';
import { type Editor, moveNodes, type NodeMove, viewOf } from '#editor';
import { describeLayoutFailed, describeLayoutLeftOut } from '#wording';
import { selectedNodeIds, targetOf } from '../flow-nodes.ts';
import { type Flow, motion, showBounds } from '../flow-views.ts';
import { foldedSlots } from '../folded-slots.ts';
import { askElk } from './ask-elk.ts';
import { glide } from './glide.ts';
import { toLayoutGraphs } from './layout-graph.ts';
import { toLayoutInput } from './layout-input.ts';
import { beginLayout, endLayout } from './layout-runs.ts';
import { type Page, placeParts } from './place-parts.ts';

const GRID = 16; // px
const DURATION = 320; // ms
const VALUE = 80; // px: a slot grows by about so much when a run fills it

/**
 * One edit for all nodes that find another place; nothing where a person stops it, and a notice where it fails. Who
 * has gone back by undo meanwhile keeps what can be redone: the layout is left out.
 */
export async function layOut(editor: Editor, flow: Flow): Promise<void> {
  const signal = beginLayout(editor);
  if (signal === undefined) return;
  const { session, derived, documents } = editor;
  const selected = selectedNodeIds(session.getState().selection);
  const only = selected.size > 1 ? selected : undefined;
  const { allSteps, slots, slotViewOf } = derived.getState();
  const waits = (id: string) => {
    const node = targetOf(id);
    const slot = node.kind === 'slot' ? slotViewOf.get(node.id) : undefined;
    return slot !== undefined && slot.value === undefined;
  };
  const { current } = documents.getState();
  const { groups = [] } = current;
  const sizeOf = (id: string) => {
    const node = flow.getNode(id);
    return {
      width: (node?.measured?.width ?? node?.initialWidth ?? 0) + (waits(id) ? VALUE : 0),
      height: node?.measured?.height ?? node?.initialHeight ?? 0,
    };
  };
  const folded = foldedSlots(current.layout, allSteps);
  const input = toLayoutInput({ steps: allSteps, slots, groups, sizeOf, only, folded });
  const reply = await askElk(toLayoutGraphs(input), signal);
  endLayout(editor);
  if (reply.kind === 'failed') session.notify(describeLayoutFailed());
  if (reply.kind !== 'laid-out') return;
  const now = documents.getState();
  if (now.current !== current && now.future.length > 0) {
    session.notify(describeLayoutLeftOut());
    return;
  }

  const places = placeParts(reply.graphs, pageOf(editor, flow));
  const placeNow = (id: string): Position | undefined => {
    const node = flow.getNode(id);
    return node === undefined ? undefined : [node.position.x, node.position.y];
  };
  const [left, top] = cornerOf([...places.keys()].map(placeNow).filter((place) => place !== undefined));
  const marginOf = new Map(input.nodes.map(({ id, margin }) => [id, margin?.left ?? 0]));
  const moves = [...places].flatMap(([id, [x, y]]): NodeMove[] => {
    const now = placeNow(id); // gone by now where the document changed meanwhile
    const position: Position = [x + left + (marginOf.get(id) ?? 0), y + top];
    return now === undefined ? [] : [{ ...targetOf(id), position }];
  });
  const from = new Map([...places.keys()].map((id) => [id, placeNow(id)]));
  const edit = moveNodes(moves, only === undefined ? 'Auto layout' : `Auto layout of ${moves.length} nodes`);
  const start = (move: NodeMove) => from.get(`${move.kind}:${move.id}`) ?? move.position;
  glide(editor, moves, start, motion(DURATION), () => documents.apply(edit));
  if (only === undefined) {
    const room = new Map(input.nodes.map((node) => [node.id, node]));
    const [right, bottom] = [...places].reduce(
      ([r, b], [id, [x, y]]) => {
        const { width = 0, height = 0, margin } = room.get(id) ?? {};
        return [Math.max(r, x + width + (margin?.left ?? 0) + (margin?.right ?? 0)), Math.max(b, y + height)];
      },
      [0, 0],
    );
    showBounds(editor, { x: left, y: top, width: right, height: bottom });
  }
}

function pageOf(editor: Editor, flow: Flow): Page {
  const view = viewOf(editor);
  if (view === undefined) return { width: 1000, aspect: 1.5, grid: GRID };
  const [width, height] = [view.to[0] - view.from[0], view.to[1] - view.from[1]];
  return { width: width * flow.getZoom() - 48, aspect: width / Math.max(1, height), grid: GRID };
}

/** The top left corner of what is laid out stays where it was, on the grid. */
function cornerOf(places: readonly Position[]): Position {
  if (places.length === 0) return [0, 0];
  const least = (values: readonly number[]) =>
    Math.round(values.reduce((a, b) => Math.min(a, b)) / GRID) * GRID;
  return [least(places.map(([x]) => x)), least(places.map(([, y]) => y))];
}
