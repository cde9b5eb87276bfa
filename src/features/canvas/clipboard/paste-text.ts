import type { Position } from '#document';
import {
  type Editor,
  parseFragment,
  pastedNodes,
  pasteFragment,
  takenStepIds,
  toSelection,
  viewCenter,
} from '#editor';
import { type StepId, stepId } from '#engine';
import { describePasted, describePastedUnknown, describePasteFailure } from '#wording';
import { selectedNodeIds } from '../flow-nodes.ts';
import { flowOf } from '../flow-views.ts';
import { pointerOn } from './pointer-on.ts';

const GRID = 16; // px
const BESIDE = 48; // px between what is selected and what is pasted next to it

/** Text that is no part of a workflow changes nothing, and a notice says why. */
export function pasteText(editor: Editor, text: string): void {
  const { documents, session, derived, library } = editor;
  const outcome = parseFragment(text);
  if (outcome.kind !== 'fragment') {
    session.notify(describePasteFailure(outcome));
    return;
  }
  const { fragment } = outcome;
  const { current } = documents.getState();
  const options = {
    at: freeCorner(editor, placeFor(editor)),
    scenario: derived.getState().scenario.name,
    avoid: takenStepIds(editor),
  };
  const { steps, slots } = pastedNodes(current, fragment, options);
  documents.apply(pasteFragment(fragment, options));
  const nodes = { steps: steps.map((id): StepId => stepId(id)), slots };
  if (documents.getState().current !== current) session.reveal(toSelection(nodes));
  session.announce(describePasted(nodes, derived.getState().names));
  const unknown = fragment.steps.map(({ model }) => model).filter((ref) => library.find(ref) === undefined);
  const warning = describePastedUnknown([...new Set(unknown)]);
  if (warning !== undefined) session.notify(warning);
}

function placeFor(editor: Editor): Position {
  return pointerOn(editor) ?? besideSelection(editor) ?? viewCenter(editor);
}

function besideSelection({ session, ...editor }: Editor): Position | undefined {
  const flow = flowOf({ session, ...editor });
  const boxes = [...selectedNodeIds(session.getState().selection)].flatMap((id) => {
    const node = flow?.getNode(id);
    return node === undefined ? [] : [{ ...node.position, width: node.measured?.width ?? 0 }];
  });
  if (boxes.length === 0) return undefined;
  const right = Math.max(...boxes.map(({ x, width }) => x + width));
  return [right + BESIDE, Math.min(...boxes.map(({ y }) => y))];
}

/** On the grid, and not right on top of what was pasted there before. */
function freeCorner(editor: Editor, [x, y]: Position): Position {
  const taken = new Set(
    flowOf(editor)
      ?.getNodes()
      .map(({ position }) => `${position.x} ${position.y}`),
  );
  let place: Position = [onGrid(x), onGrid(y)];
  while (taken.has(place.join(' '))) place = [place[0] + 2 * GRID, place[1] + 2 * GRID];
  return place;
}

function onGrid(coordinate: number): number {
  return Math.round(coordinate / GRID) * GRID + 0; // never −0, which a file cannot hold
}
