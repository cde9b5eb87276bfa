// Loaded at the first sign of a person.
import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { autoScrollForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element';
import type { Editor } from '#editor';
import type { StepId } from '#engine';
import { describeMoveRefusal } from '#wording';
import { judgeMove } from './judge-move.ts';
import { moveStep } from './move-step.ts';

const TYPE = 'slotflow/outline-step';

/** A row that can be taken to another place. What is returned takes that back. */
export function makeRowDraggable(element: HTMLElement, id: StepId): () => void {
  return draggable({
    element,
    getInitialData: () => ({ type: TYPE, id }),
    onDragStart: () => element.toggleAttribute('data-dragged', true),
    onDrop: () => element.toggleAttribute('data-dragged', false),
  });
}

/** Where a row that is being dragged would go. */
export interface DropGap {
  /** From 0 above the first row. */
  readonly gap: number;
  /** Why the step cannot go there. */
  readonly refusal: string | undefined;
}

interface ListTarget {
  readonly editor: Editor;
  readonly list: HTMLElement;
  readonly rowHeight: number;
  /** Room above the first row, in px. */
  readonly padding: number;
  /** Undefined where it would stay, or has left the list. */
  readonly show: (gap: DropGap | undefined) => void;
}

/** Takes rows, and moves the step of one that is dropped; near its upper and lower end it scrolls. */
export function makeListTarget({ editor, list, rowHeight, padding, show }: ListTarget): () => void {
  let over: number | undefined;
  const gapAt = (clientY: number) => {
    const y = clientY - list.getBoundingClientRect().top - padding + list.scrollTop;
    return Math.max(0, Math.min(editor.derived.getState().allSteps.length, Math.round(y / rowHeight)));
  };
  /** The step's place after it has left its own; undefined where it would stay. */
  const placeOf = (id: StepId, gap: number) => {
    const from = editor.derived.getState().allSteps.findIndex((step) => step.id === id);
    const to = gap > from ? gap - 1 : gap;
    return from < 0 || to === from ? undefined : to;
  };
  const gapFor = (id: StepId, gap: number): DropGap | undefined => {
    const to = placeOf(id, gap);
    if (to === undefined) return undefined;
    const refusal = judgeMove(editor, id, to);
    const { names } = editor.derived.getState();
    return { gap, refusal: refusal === undefined ? undefined : describeMoveRefusal(refusal, id, names) };
  };
  const leave = () => {
    over = undefined;
    show(undefined);
  };
  return combine(
    dropTargetForElements({
      element: list,
      canDrop: ({ source }) => source.data.type === TYPE,
      onDrag({ source, location }) {
        const gap = gapAt(location.current.input.clientY);
        if (gap === over) return; // to judge a move takes a look at all steps
        over = gap;
        show(gapFor(source.data.id as StepId, gap));
      },
      onDragLeave: leave,
      onDrop({ source, location }) {
        leave();
        const id = source.data.id as StepId;
        const to = placeOf(id, gapAt(location.current.input.clientY));
        if (to !== undefined) moveStep(editor, id, to);
      },
    }),
    autoScrollForElements({ element: list, canScroll: ({ source }) => source.data.type === TYPE }),
  );
}
