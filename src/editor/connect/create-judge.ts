import { convertSteps, type WorkflowDocument } from '#document';
import { applyEdit, type Edit } from '../document-store.ts';
import { disconnect } from '../edits/disconnect.ts';
import type { WireEnds } from '../wire-ends.ts';
import { type ConnectEnd, isSameEnd } from './connect-end.ts';
import { connectMends } from './connect-mends.ts';
import { connectingEdit, endsOfWire } from './connecting-edit.ts';
import type { Connection, OfferedMend, Refusal } from './connection.ts';
import { inFlow, type JoinedEnds, reasonAgainst } from './judge.ts';
import { type ConnectView, type Survey, surveySteps } from './survey.ts';

/** Judges many ends against one, as while a wire is drawn from it. */
export interface Judge {
  /** Cheap enough to be asked for every handle on the canvas. */
  readonly fits: (to: ConnectEnd) => boolean;
  readonly refusalOf: (to: ConnectEnd) => Refusal | undefined;
  /** What would help where it does not fit. */
  readonly mendsTo: (to: ConnectEnd) => readonly OfferedMend[];
  /** All that there is to say, mends too: for the one end that a person chose. */
  readonly connectionTo: (to: ConnectEnd) => Connection;
}

/**
 * `rewires` is the wire whose other end is to go elsewhere: it is judged as if it were gone, and goes in the same
 * edit. A disabled step is judged as if it ran.
 */
export function createJudge(view: ConnectView, from: ConnectEnd, rewires?: WireEnds): Judge {
  const judged = createJudgement(view, from, rewires);
  const mendsTo = (to: ConnectEnd): readonly OfferedMend[] => {
    const { survey, refusal } = judged(to);
    if (refusal === undefined) return [];
    const retry = (document: WorkflowDocument) => {
      // The slot may be made free of all that names it.
      const kept = to.kind === 'slot' ? to.name : from.kind === 'slot' ? from.name : undefined;
      return createJudgement({ ...view, document }, from, rewires, kept)(to).edit();
    };
    return connectMends({ survey, refusal, document: view.document, rewires, retry });
  };
  return {
    fits: (to) => judged(to).refusal === undefined,
    refusalOf: (to) => judged(to).refusal,
    mendsTo,
    connectionTo(to) {
      const { edit, refusal } = judged(to);
      const fitting = edit();
      return refusal === undefined && fitting !== undefined
        ? { kind: 'fits', edit: fitting }
        : { kind: 'refused', refusal: refusal as Refusal, mends: mendsTo(to) };
    },
  };
}

interface Judgement {
  readonly ends: JoinedEnds;
  readonly survey: Survey;
  readonly refusal: Refusal | undefined;
  /** Undefined where it is refused. */
  readonly edit: () => Edit | undefined;
}

function createJudgement(
  view: ConnectView,
  from: ConnectEnd,
  rewires: WireEnds | undefined,
  kept?: string,
): (to: ConnectEnd) => Judgement {
  const surveyFor = createSurveys(
    rewires === undefined ? view : { ...view, document: applyEdit(view.document, disconnect(rewires)) },
    [kept, rewires?.slot].filter((name) => name !== undefined),
  );
  return (to) => {
    const ends = inFlow(from, to);
    const survey = surveyFor(ends);
    const reason =
      rewires !== undefined && isAlready(rewires, ends)
        ? ({ kind: 'already-connected' } as const)
        : reasonAgainst(survey, ends, ends.source === from ? 'source' : 'sink');
    const refusal = reason === undefined ? undefined : { ...ends, ...reason };
    const edit = () => (refusal === undefined ? connectingEdit(survey, ends, rewires) : undefined);
    return { ends, survey, refusal, edit };
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
function createSurveys(view: ConnectView, kept: readonly string[]): (ends: JoinedEnds) => Survey {
  const { disabled } = convertSteps(view.document, view.library);
  const running = surveySteps(view, 'running', kept);
  let every: Survey | undefined;
  return ({ source, sink }) => {
    if (disabled.size === 0 || ![source, sink].some((end) => end.kind !== 'slot' && disabled.has(end.step))) {
      return running;
    }
    every ??= surveySteps(view, 'all', kept);
    return every;
  };
}

function isAlready(wire: WireEnds, { source, sink }: JoinedEnds): boolean {
  const ends = endsOfWire(wire);
  return isSameEnd(ends.source, source) && isSameEnd(ends.sink, sink);
}
