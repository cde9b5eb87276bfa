import type { WorkflowNames } from '#document';
import {
  type ConnectEnd,
  connectViewOf,
  createJudge,
  type Edit,
  type Editor,
  type Judge,
  type WireEnds,
} from '#editor';
import { rowsOf } from '../step-rows.ts';
import type { ListLevel } from './list-levels.ts';

/** What the lists are made from, and what their rows may do. */
export interface ListContext {
  readonly editor: Editor;
  readonly names: WorkflowNames;
  /** On the canvas, from where the list was asked for. */
  readonly distanceTo: (end: ConnectEnd) => number;
  readonly go: (level: ListLevel) => void;
  /** Carries an edit out and closes the list. */
  readonly apply: (edit: Edit) => void;
}

export interface JudgedEnds {
  readonly judge: Judge;
  /** Nearest first. */
  readonly fitting: readonly ConnectEnd[];
  readonly refused: readonly ConnectEnd[];
}

/** All places of the workflow that could be meant, by whether they fit. */
export function judgeAll(context: ListContext, from: ConnectEnd, rewires: WireEnds | undefined): JudgedEnds {
  const judge = createJudge(connectViewOf(context.editor), from, rewires);
  const fitting: { readonly end: ConnectEnd; readonly distance: number }[] = [];
  const refused: ConnectEnd[] = [];
  for (const end of endsAcross(context.names, from)) {
    if (judge.fits(end)) fitting.push({ end, distance: context.distanceTo(end) });
    else if (judge.refusalOf(end)?.kind !== 'already-connected') refused.push(end);
  }
  const nearestFirst = fitting.toSorted((a, b) => a.distance - b.distance).map(({ end }) => end);
  return { judge, fitting: nearestFirst, refused };
}

/** Where data could go to or come from. An output that fills a slot is met there. */
function* endsAcross({ steps, slots }: WorkflowNames, from: ConnectEnd): Iterable<ConnectEnd> {
  if (from.kind !== 'slot') for (const name of slots.keys()) yield { kind: 'slot', name };
  for (const { step } of steps.values()) {
    const { inputs, outputs } = rowsOf(step);
    if (from.kind !== 'field') {
      for (const { field } of inputs) yield { kind: 'field', step: step.id, field };
    }
    if (from.kind === 'output') continue;
    for (const { key, wired } of outputs) {
      if (from.kind === 'slot' || !wired) yield { kind: 'output', step: step.id, key };
    }
  }
}
