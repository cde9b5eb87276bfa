import type { Position, WorkflowNames } from '#document';
import {
  type ConnectEnd,
  connectViewOf,
  createJudge,
  type Edit,
  type Editor,
  type FittingTargets,
  fittingTargets,
  type OfferedMend,
  type Refusal,
  type WireEnds,
} from '#editor';
import type { ListLevel } from './list-levels.ts';

/** What the lists are made from, and what their rows may do. */
export interface ListContext {
  readonly editor: Editor;
  readonly names: WorkflowNames;
  /** Where something new was asked for, where a place was pointed at. */
  readonly at: Position | undefined;
  /** Half of the way along a wire. */
  readonly middleOf: (wire: WireEnds) => Position;
  readonly go: (level: ListLevel) => void;
  /** Carries an edit out and closes the list. */
  readonly apply: (edit: Edit) => void;
}

export interface Choices {
  /** Nearest first. */
  readonly fitting: readonly { readonly end: ConnectEnd; readonly edit: Edit }[];
  readonly refused: readonly {
    readonly end: ConnectEnd;
    readonly refusal: Refusal;
    readonly mends: () => readonly OfferedMend[];
  }[];
  readonly models: FittingTargets['models'];
  readonly newSlot: FittingTargets['newSlot'] | undefined;
}

/** What an end can be connected to. In the place of a wire, only what is there already is offered. */
export function choicesFor(editor: Editor, from: ConnectEnd, rewires: WireEnds | undefined): Choices {
  const view = connectViewOf(editor);
  const { targets, refused, models, newSlot } = fittingTargets(view, from);
  if (rewires === undefined) return { fitting: targets, refused, models, newSlot };
  const judge = createJudge(view, from, rewires);
  const ends = [...targets, ...refused].map(({ end }) => end);
  return {
    fitting: ends.flatMap((end) => {
      const connection = judge.fits(end) ? judge.connectionTo(end) : undefined;
      return connection?.kind === 'fits' ? [{ end, edit: connection.edit }] : [];
    }),
    refused: ends.flatMap((end) => {
      const refusal = judge.refusalOf(end);
      return refusal === undefined || refusal.kind === 'already-connected'
        ? []
        : [{ end, refusal, mends: () => judge.mendsTo(end) }];
    }),
    models: [],
    newSlot: undefined,
  };
}
