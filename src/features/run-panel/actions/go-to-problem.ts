import type { Action, Editor, Selection } from '#editor';
import { type ProblemRow, toProblemRows } from '../problem-rows.ts';

type Place = Extract<Selection, { kind: 'step' | 'slot' }>;

const enabled: Action['enabled'] = (editor) => placesOf(editor).length > 0;
const disabledReason = () => 'there is none';

/** Goes to the step or slot that has the next problem, in the order of the Problems tab; after the last to the first. */
export const nextProblem: Action = {
  id: 'next-problem',
  label: 'Next problem',
  group: 'Go to',
  keys: ['F8'],
  enabled,
  disabledReason,
  perform: (editor) => go(editor, 1),
};

export const previousProblem: Action = {
  id: 'previous-problem',
  label: 'Previous problem',
  group: 'Go to',
  keys: ['Shift+F8'],
  enabled,
  disabledReason,
  perform: (editor) => go(editor, -1),
};

function go(editor: Editor, by: 1 | -1): void {
  const { session } = editor;
  const places = placesOf(editor);
  const here = keyOf(session.getState().selection);
  const now = places.findIndex((place) => keyOf(place) === here);
  const from = now === -1 && by === -1 ? 0 : now;
  const next = places.at((from + by) % places.length);
  if (next === undefined) return;
  session.showTab('problems');
  session.reveal(next, 'focus');
}

/** Each step or slot once, where its first problem stands. */
function placesOf({ derived, runs }: Editor): readonly Place[] {
  const { rows } = toProblemRows(derived.getState().problems, runs.getState().history.at(-1));
  return [
    ...new Map(
      rows.flatMap((row) => {
        const place = placeOf(row);
        return place === undefined ? [] : [[keyOf(place), place] as const];
      }),
    ).values(),
  ];
}

/** What a blocked step waits for is mended elsewhere. */
function placeOf(row: ProblemRow): Place | undefined {
  if (row.kind === 'failed') return { kind: 'step', id: row.failure.step };
  if (row.kind !== 'static') return undefined;
  const { problem } = row;
  if (problem.step !== undefined) return { kind: 'step', id: problem.step };
  return 'slot' in problem && problem.slot !== undefined ? { kind: 'slot', name: problem.slot } : undefined;
}

function keyOf(selection: Selection): string | undefined {
  if (selection.kind === 'step') return `step ${selection.id}`;
  return selection.kind === 'slot' ? `slot ${selection.name}` : undefined;
}
