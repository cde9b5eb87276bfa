import { convertSteps } from '#document';
import { applyEdit } from '../document-store.ts';
import { disconnect } from '../edits/disconnect.ts';
import type { WireEnds } from '../wire-ends.ts';
import { type ConnectEnd, isSameEnd } from './connect-end.ts';
import { connectingEdit, endsOfWire } from './connecting-edit.ts';
import type { Connection, Refusal } from './connection.ts';
import { inFlow, type JoinedEnds, reasonAgainst } from './judge.ts';
import { type ConnectView, type Survey, surveySteps } from './survey.ts';

/** Judges many ends against one, as while a wire is drawn from it. */
export interface Judge {
  /** Cheap enough to be asked for every handle on the canvas. */
  readonly fits: (to: ConnectEnd) => boolean;
  readonly refusalOf: (to: ConnectEnd) => Refusal | undefined;
  /** All that there is to say, mends too: for the one end that a person chose. */
  readonly connectionTo: (to: ConnectEnd) => Connection;
}

/**
 * `rewires` is the wire whose other end is to go elsewhere: it is judged as if it were gone, and goes in the same
 * edit. A disabled step is judged as if it ran.
 */
export function createJudge(view: ConnectView, from: ConnectEnd, rewires?: WireEnds): Judge {
  const surveyFor = createSurveys(
    rewires === undefined ? view : { ...view, document: applyEdit(view.document, disconnect(rewires)) },
    rewires?.slot,
  );
  const judged = (to: ConnectEnd) => {
    const ends = inFlow(from, to);
    const survey = surveyFor(ends);
    const reason =
      rewires !== undefined && isAlready(rewires, ends)
        ? ({ kind: 'already-connected' } as const)
        : reasonAgainst(survey, ends, ends.source === from ? 'source' : 'sink');
    return { ends, survey, refusal: reason === undefined ? undefined : { ...ends, ...reason } };
  };
  return {
    fits: (to) => judged(to).refusal === undefined,
    refusalOf: (to) => judged(to).refusal,
    connectionTo(to) {
      const { ends, survey, refusal } = judged(to);
      return refusal === undefined
        ? { kind: 'fits', edit: connectingEdit(survey, ends, rewires) }
        : { kind: 'refused', refusal, mends: [] };
    },
  };
}

export function judgeConnection(
  view: ConnectView,
  from: ConnectEnd,
  to: ConnectEnd,
  rewires?: WireEnds,
): Connection {
  return createJudge(view, from, rewires).connectionTo(to);
}

/** The steps that run are what counts, until an end is a disabled step: then all are. */
function createSurveys(view: ConnectView, kept: string | undefined): (ends: JoinedEnds) => Survey {
  const { all, enabled, disabled } = convertSteps(view.document, view.library);
  const running = surveySteps(view, enabled, all, kept);
  let every: Survey | undefined;
  return ({ source, sink }) => {
    if (disabled.size === 0 || ![source, sink].some((end) => end.kind !== 'slot' && disabled.has(end.step))) {
      return running;
    }
    every ??= surveySteps(view, all, all, kept);
    return every;
  };
}

function isAlready(wire: WireEnds, { source, sink }: JoinedEnds): boolean {
  const ends = endsOfWire(wire);
  return isSameEnd(ends.source, source) && isSameEnd(ends.sink, sink);
}
