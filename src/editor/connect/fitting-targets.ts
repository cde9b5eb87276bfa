// What one end can be joined to: the list that a click on a port, the keyboard and a drop on empty canvas open.
import { convertSteps, scenarioOf, slotsOf } from '#document';
import type { ValueType } from '#engine';
import type { Edit } from '../document-store.ts';
import type { ConnectEnd } from './connect-end.ts';
import type { OfferedMend, Refusal } from './connection.ts';
import { createJudge } from './create-judge.ts';
import { endsOf } from './ends-of.ts';
import { type FittingModel, fittingModels } from './fitting-models.ts';
import { ownSlotOf } from './judge.ts';
import { nearest } from './nearest.ts';
import { type NewSlot, newSlotFor } from './new-slot.ts';
import { type ConnectView, feederOf, type Survey, surveySteps } from './survey.ts';

interface FittingEnd {
  readonly end: ConnectEnd;
  readonly type: ValueType;
  /** The slot that feeds the field now, where one does. */
  readonly replaces?: string;
  readonly edit: Edit;
}

interface RefusedEnd {
  readonly end: ConnectEnd;
  readonly type: ValueType;
  readonly refusal: Refusal;
  /** Found when they are asked for. */
  readonly mends: () => readonly OfferedMend[];
}

export interface FittingTargets {
  /** What is there and fits, nearest first. */
  readonly targets: readonly FittingEnd[];
  /** What can be made and is wired at once. */
  readonly models: readonly FittingModel[];
  /** Absent where a slot has no value of the type to begin with, and for a slot itself. */
  readonly newSlot?: NewSlot;
  /** What is there and does not fit, nearest first. */
  readonly refused: readonly RefusedEnd[];
}

/** Nothing that a person would ask why of. */
const hidden: ReadonlySet<Refusal['kind']> = new Set<Refusal['kind']>(['already-connected', 'gone']);

export function fittingTargets(view: ConnectView, from: ConnectEnd): FittingTargets {
  const judge = createJudge(view, from);
  const survey = surveySteps(view, 'all');
  const targets: FittingEnd[] = [];
  const refused: RefusedEnd[] = [];
  for (const other of nearest(view.document, from, otherEnds(view, survey, from))) {
    const connection = judge.fits(other.end) ? judge.connectionTo(other.end) : undefined;
    if (connection?.kind === 'fits') targets.push({ ...other, edit: connection.edit });
    const refusal = judge.refusalOf(other.end);
    if (refusal === undefined || hidden.has(refusal.kind)) continue;
    refused.push({ end: other.end, type: other.type, refusal, mends: () => judge.mendsTo(other.end) });
  }
  const newSlot = newSlotFor(view, from);
  return {
    targets,
    models: fittingModels(view, from),
    ...(newSlot === undefined ? {} : { newSlot }),
    refused,
  };
}

type OtherEnd = Pick<FittingEnd, 'end' | 'type' | 'replaces'>;

/** All of another kind than `from`, without what only says the same again, and without the same step's own. */
function otherEnds(view: ConnectView, survey: Survey, from: ConnectEnd): OtherEnd[] {
  const { all, enabled } = convertSteps(view.document, view.library);
  const slots =
    from.kind === 'slot' ? [] : slotsOf(enabled, scenarioOf(view.document, view.scenario).values, all);
  const ends = all.flatMap((step) =>
    from.kind !== 'slot' && step.id === from.step
      ? []
      : endsOf(step).flatMap(({ end, type }): OtherEnd[] => {
          // An output that fills a slot of its own is found by that slot.
          if (end.kind === from.kind) return [];
          if (end.kind === 'output' && from.kind === 'field' && ownSlotOf(survey, end) !== undefined)
            return [];
          const feeder = end.kind === 'field' ? feederOf(step, end.field) : undefined;
          return [{ end, type, ...(feeder === undefined ? {} : { replaces: feeder }) }];
        }),
  );
  return [...slots.map(({ name, type }): OtherEnd => ({ end: { kind: 'slot', name }, type })), ...ends];
}
