// All that answers a person who wires the workflow: it loads once there is one.
import { type RefObject, useEffect, useState } from 'react';
import { connectViewOf, createJudge, disconnect, type Edit, useEditor, useSession } from '#editor';
import type { EarlyPress } from '../use-early-press.ts';
import type { Point } from '../wire-path.ts';
import { ConnectList } from './connect-list.tsx';
import { LibraryDrop } from './library-drop.tsx';
import { RefusalCard, type RefusedConnection } from './refusal-card.tsx';
import { RefusalTip } from './refusal-tip.tsx';
import { type DroppedWire, useWireDrag } from './use-wire-drag.ts';
import { WireDragView } from './wire-drag-view.tsx';
import { Wires } from './wires.tsx';

interface ConnectingProps {
  readonly root: RefObject<HTMLElement | null>;
  readonly early: EarlyPress;
}

export function Connecting({ root, early }: ConnectingProps) {
  const editor = useEditor();
  const { documents, session } = editor;
  const overlay = useSession((state) => state.overlay);
  const [refused, setRefused] = useState<{ readonly connection: RefusedConnection; readonly at: Point }>();

  const apply = (edit: Edit) => {
    documents.apply(edit);
    session.announce(edit.name);
  };
  const drop = ({ from, rewires, target, at }: DroppedWire) => {
    if (target.kind === 'canvas') {
      if (rewires !== undefined) apply(disconnect(rewires));
      else session.open({ kind: 'connect', from: from.end, at: [target.at.x, target.at.y] });
    }
    if (target.kind !== 'end') return;
    const connection = createJudge(connectViewOf(editor), from.end, rewires).connectionTo(target.end);
    if (connection.kind === 'fits') apply(connection.edit);
    else setRefused({ connection, at });
  };
  const drag = useWireDrag(root, drop, ({ end }) => session.open({ kind: 'connect', from: end }));
  useEffect(() => early.replay(), [early]); // after the listeners above are there

  return (
    <>
      <LibraryDrop root={root} />
      <Wires root={root} quiet={drag !== undefined} />
      {drag !== undefined && <WireDragView view={drag} />}
      {drag?.target.kind === 'end' && drag.target.refusal !== undefined && (
        <RefusalTip root={root} refusal={drag.target.refusal} at={drag.tip} />
      )}
      {refused !== undefined && drag === undefined && (
        <RefusalCard
          root={root}
          refused={refused.connection}
          at={refused.at}
          onMend={(edit) => {
            apply(edit);
            setRefused(undefined);
          }}
          onClose={() => setRefused(undefined)}
        />
      )}
      {overlay.kind === 'connect' && <ConnectList key={keyOf(overlay)} root={root} overlay={overlay} />}
    </>
  );
}

const keys = new WeakMap<object, string>();
let last = 0;

/** Each time that the list is asked for, it begins anew. */
function keyOf(overlay: object): string {
  const key = keys.get(overlay) ?? String(++last);
  keys.set(overlay, key);
  return key;
}
