// What far nodes say of their state, to assistive tools by name and to tests by a mark. A thousand nodes
// may change at once, as at the end of a rerun: one subscriber writes attributes in one pass, past React.
import type { DerivedState, Editor } from '#editor';
import type { StepId } from '#engine';
import { afterPaint } from '#ui';
import {
  comparedSlotName,
  describeComparedStatus,
  describePlan,
  describeStatus,
  describeValue,
  slotGroupName,
  stepGroupName,
} from '#wording';
import { isSameScene } from './drawing/use-drawing.ts';
import { targetOf } from './flow-nodes.ts';
import { comparedSlotOf } from './slot-state.ts';
import { shownOutline } from './step-outline.ts';

export interface NodeMarks {
  /** Marks a node's element from now on, until the returned function is called. */
  keep(nodeId: string, element: Element): () => void;
  /** Follows the editor, until the returned function is called. */
  follow(): () => void;
}

/** Undefined where there is nothing to say, or the node is not known. */
type Saying = (state: DerivedState) => string | undefined;

/** What is said of one node. */
interface Sayings {
  /** Absent where a kind of nodes has none. */
  readonly mark?: Saying;
  readonly label: Saying;
  /** What the label follows from. */
  readonly facts: (state: DerivedState) => readonly unknown[];
}

interface Marked extends Sayings {
  readonly element: Element;
  marked: string | undefined;
  labelled: readonly unknown[];
}

export function createNodeMarks({ derived, runs }: Editor): NodeMarks {
  const all = new Set<Marked>();
  const stepMarks = (id: StepId): Sayings => ({
    facts: ({ statusOf, planOf, planShown, running, names, comparison }) => [
      statusOf.get(id),
      planOf.get(id),
      planShown,
      running,
      names,
      comparison,
    ],
    mark: (state) => shownOutline(id, state),
    label({ names, statusOf, planOf, running, comparison }) {
      const named = names.steps.get(id);
      const status = statusOf.get(id);
      if (named === undefined || status === undefined) return undefined;
      const index = named.disabled ? undefined : named.index;
      if (comparison !== undefined) {
        const numbers = { a: comparison.a.run, b: comparison.b.run };
        const text = describeComparedStatus(comparison.stepOf.get(id), numbers);
        return stepGroupName(index, named.title, text, undefined);
      }
      const plan = running ? undefined : planOf.get(id);
      const left = status.kind === 'failed' ? runs.getState().history.at(-1)?.state : undefined;
      const text = describeStatus(status, names, left);
      const planned = plan && describePlan(plan, names);
      return stepGroupName(index, named.title, text, planned);
    },
  });
  const slotMarks = (name: string): Sayings => ({
    facts: ({ slotViewOf, comparison }) => [slotViewOf.get(name), comparison],
    label({ slotViewOf, comparison }) {
      const slot = slotViewOf.get(name);
      if (slot === undefined) return undefined;
      if (comparison !== undefined) {
        const numbers = { a: comparison.a.run, b: comparison.b.run };
        return comparedSlotName(comparedSlotOf(name, comparison), numbers);
      }
      const { value } = slot;
      return slotGroupName(name, value === undefined ? undefined : describeValue(value, 40));
    },
  });
  let waiting = false;
  const labelAll = () => {
    waiting = false;
    const state = derived.getState();
    for (const marked of all) writeLabel(marked, state);
  };
  return {
    keep(nodeId, element) {
      const { kind, id } = targetOf(nodeId);
      const marks = kind === 'step' ? stepMarks(id as StepId) : slotMarks(id);
      const marked: Marked = { element, ...marks, marked: undefined, labelled: [] };
      all.add(marked);
      const state = derived.getState();
      writeMark(marked, state);
      writeLabel(marked, state);
      return () => all.delete(marked);
    },
    follow() {
      const pass = (state: DerivedState) => {
        for (const marked of all) writeMark(marked, state);
        if (waiting) return;
        waiting = true;
        afterPaint(labelAll); // to write a thousand sentences takes longer than an eye waits, and an ear can
      };
      pass(derived.getState());
      return derived.subscribe(pass);
    },
  };
}

function writeMark(node: Marked, state: DerivedState): void {
  const mark = node.mark?.(state);
  if (mark === node.marked) return;
  node.marked = mark;
  setAttribute(node.element, 'data-mark', mark); // no style hangs on it
}

function writeLabel(node: Marked, state: DerivedState): void {
  const facts = node.facts(state);
  if (isSameScene(facts, node.labelled)) return;
  node.labelled = facts;
  setAttribute(node.element, 'aria-label', node.label(state));
}

function setAttribute(element: Element, name: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
