import type { WireEnds } from '../wire-ends.ts';
import type { ConnectEnd } from './connect-end.ts';
import { endsOfWire } from './connecting-edit.ts';
import type { Connection } from './connection.ts';
import { judgeConnection } from './create-judge.ts';
import type { ConnectView } from './survey.ts';

/** Leads one end of a wire elsewhere; the wire that was goes in the same edit. */
export function rewire(
  view: ConnectView,
  ends: WireEnds,
  movedEnd: 'source' | 'target',
  to: ConnectEnd,
): Connection {
  const { source, sink } = endsOfWire(ends);
  return judgeConnection(view, movedEnd === 'source' ? sink : source, to, ends);
}
