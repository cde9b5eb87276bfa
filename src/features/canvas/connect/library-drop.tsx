import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useStore, useStoreApi } from '@xyflow/react';
import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';
import type { Position } from '#document';
import {
  addStep,
  connectViewOf,
  type Editor,
  freePlace,
  freshStepId,
  insertionsFor,
  isStepModelDrag,
  stepSizeOf,
  useEditor,
  type WireEnds,
} from '#editor';
import type { StepModel } from '#engine';
import { edgeElement, wireId } from '../flow-edges.ts';
import type { FlowNode } from '../flow-nodes.ts';
import type { Point } from '../wire-path.ts';
import { ghostPlace } from './ghost-place.ts';
import styles from './library-drop.module.css';
import { wireAt } from './wire-hit.ts';

interface Held {
  readonly model: StepModel;
  readonly position: Position;
  /** The wire that it would go into. */
  readonly wire: WireEnds | undefined;
}

const REACH = 20; // px on the screen from the pointer to a wire

/** Takes step models that are dragged out of the library: onto the canvas, or into a wire. */
export function LibraryDrop({ root }: { readonly root: RefObject<HTMLElement | null> }) {
  const editor = useEditor();
  const flow = useStoreApi<FlowNode>();
  const [held, setHeld] = useState<Held>();
  useEffect(() => {
    const element = root.current;
    if (element === null) return;
    let asked: { readonly model: StepModel; readonly wire: string; readonly fits: boolean } | undefined;
    // A wire is asked once, not at each move over it.
    const fits = (wire: WireEnds, model: StepModel) => {
      const id = wireId(wire);
      if (asked?.wire !== id || asked.model !== model) {
        asked = { model, wire: id, fits: insertionFor(editor, wire, model) !== undefined };
      }
      return asked.fits;
    };
    const look = (
      data: Record<string | symbol, unknown>,
      { clientX, clientY }: MouseLike,
    ): Held | undefined => {
      const model = isStepModelDrag(data) ? editor.library.find(data.ref) : undefined;
      if (model === undefined) return undefined;
      const { left, top } = element.getBoundingClientRect();
      const [x, y, zoom] = flow.getState().transform;
      const at: Point = { x: (clientX - left - x) / zoom, y: (clientY - top - y) / zoom };
      const wire = wireAt(element, at, REACH / zoom);
      return {
        model,
        position: ghostPlace(at),
        wire: wire !== undefined && fits(wire, model) ? wire : undefined,
      };
    };
    return dropTargetForElements({
      element,
      canDrop: ({ source }) => isStepModelDrag(source.data),
      getDropEffect: () => 'copy',
      onDrag: ({ source, location }) => setHeld(look(source.data, location.current.input)),
      onDragLeave: () => setHeld(undefined),
      onDrop({ source, location }) {
        setHeld(undefined);
        const dropped = look(source.data, location.current.input);
        if (dropped !== undefined) drop(editor, dropped);
      },
    });
  }, [root, editor, flow]);
  useLayoutEffect(() => {
    if (held?.wire === undefined) return;
    const edge = edgeElement(root.current, held.wire);
    edge?.setAttribute('data-target', '');
    return () => edge?.removeAttribute('data-target');
  }, [root, held]);
  return held === undefined ? null : <Ghost held={held} />;
}

interface MouseLike {
  readonly clientX: number;
  readonly clientY: number;
}

/** The step that it would become, as an outline. */
function Ghost({ held: { model, position, wire } }: { readonly held: Held }) {
  const [x, y, zoom] = useStore((state) => state.transform);
  return (
    <div
      aria-hidden="true"
      className={styles.ghost}
      data-inserts={wire === undefined ? undefined : ''}
      style={{ translate: `${position[0] * zoom + x}px ${position[1] * zoom + y}px`, scale: zoom }}
    >
      <b className={styles.title}>{model.title}</b>
      <span className={styles.model}>{model.name}</span>
    </div>
  );
}

function insertionFor(editor: Editor, wire: WireEnds, model: StepModel) {
  return insertionsFor(connectViewOf(editor), wire).find((insertion) => insertion.model === model);
}

function drop(editor: Editor, { model, position: wanted, wire }: Held): void {
  const { documents, session, library } = editor;
  const id = freshStepId(editor);
  const position = freePlace(documents.getState().current, library, wanted, stepSizeOf(model));
  const insertion = wire === undefined ? undefined : insertionFor(editor, wire, model);
  const edit = insertion?.edit({ id, position }) ?? addStep({ id, model, position });
  documents.apply(edit);
  session.select({ kind: 'step', id });
  session.announce(edit.name);
}
