// Rows that make something new and wire it at once.
import {
  type ConnectEnd,
  connectViewOf,
  freePlace,
  freshStepId,
  insertionsFor,
  slotSize,
  stepSizeOf,
  type WireEnds,
} from '#editor';
import type { StepModel } from '#engine';
import { describeNewSlot, describeType } from '#wording';
import type { Choices, ListContext } from './list-context.ts';
import type { ListRow } from './list-rows.ts';
import { placeAt } from './new-place.ts';

export function newSlotRows(
  from: ConnectEnd,
  newSlot: Choices['newSlot'],
  { at, apply }: ListContext,
): ListRow[] {
  if (newSlot === undefined) return [];
  const { name, type, edit } = newSlot;
  return [
    {
      id: 'new slot',
      mark: { kind: 'new' },
      label: describeNewSlot(type),
      detail: name,
      choose: () => apply(edit(at && placeAt(at, from, slotSize))),
    },
  ];
}

export function newStepRows(from: ConnectEnd, models: Choices['models'], context: ListContext): ListRow[] {
  const { editor, at, apply } = context;
  return models.map(({ model, port, edit }) => ({
    ...modelRow(model),
    detail: `${port.name}, ${describeType(port.type)}`,
    choose() {
      const id = freshStepId(editor);
      if (at === undefined) return apply(edit({ id }));
      const size = stepSizeOf(model);
      apply(edit({ id, position: freePlaceIn(context, placeAt(at, from, size), model) }));
      editor.session.select({ kind: 'step', id });
    },
  }));
}

/** Steps that fit into a wire. */
export function insertingRows(wire: WireEnds, context: ListContext): ListRow[] {
  const { editor, apply, middleOf } = context;
  return insertionsFor(connectViewOf(editor), wire).map(({ model, field, key, edit }) => ({
    ...modelRow(model),
    detail: `${field} → ${key}`,
    choose() {
      const [x, y] = middleOf(wire);
      const { width, height } = stepSizeOf(model);
      const position = freePlaceIn(context, [x - width / 2, y - height / 2], model);
      apply(edit({ id: freshStepId(editor), position }));
    },
  }));
}

function modelRow({ ref, title }: StepModel): Pick<ListRow, 'id' | 'mark' | 'label'> {
  return { id: `model ${ref}`, mark: { kind: 'new' }, label: `Add step ${title}` };
}

function freePlaceIn({ editor }: ListContext, wanted: readonly [number, number], model: StepModel) {
  return freePlace(editor.documents.getState().current, editor.library, wanted, stepSizeOf(model));
}
