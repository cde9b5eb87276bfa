// What far nodes say of their state, to assistive tools by name and to tests by a mark. A thousand nodes
// may change at once, as at the end of a rerun: one subscriber writes attributes in one pass, past React.
import type { DerivedState, Editor } from '#editor';
import type { StepId } from '#engine';
import { afterPaint } from '#ui';
import { describePlan, describeStatus, describeValue, slotGroupName, stepGroupName } from '#wording';
import { targetOf } from './flow-nodes.ts';
import { outlineOf } from './step-outline.ts';

export interface NodeMarks {
  /** Marks a node's element from now on, until the returned function is called. */
  keep(nodeId: string, element: Element): () => void;
  /** Follows the editor, until the returned function is called. */
  follow(): () => void;
}

interface Marked {
  readonly element: Element;
  /** What follows from these is the same as long as they are. */
  readonly facts: (state: DerivedState) => readonly unknown[];
  /** Undefined while the node is not known. */
  readonly mark: (state: DerivedState) => string | undefined;
  readonly label: (state: DerivedState) => string | undefined;
  seen: readonly unknown[];
  /** Whether its name does not tell yet what was seen. */
  stale: boolean;
}

export function createNodeMarks({ derived, runs }: Editor): NodeMarks {
  const all = new Set<Marked>();
  const stepMarks = (id: StepId): Pick<Marked, 'facts' | 'mark' | 'label'> => ({
    facts: ({ statusOf, planOf, planShown, running, names }) => [
      statusOf.get(id),
      planOf.get(id),
      planShown,
      running,
      names,
    ],
    mark({ statusOf, planOf, planShown }) {
      const status = statusOf.get(id);
      return status && outlineOf(status, planShown ? planOf.get(id) : undefined);
    },
    label({ names, statusOf, planOf, running }) {
      const named = names.steps.get(id);
      const status = statusOf.get(id);
      if (named === undefined || status === undefined) return undefined;
      const plan = running ? undefined : planOf.get(id);
      const left = status.kind === 'failed' ? runs.getState().history.at(-1)?.state : undefined;
      const text = describeStatus(status, names, left);
      const planned = plan && describePlan(plan, names);
      return stepGroupName(named.disabled ? undefined : named.index, named.title, text, planned);
    },
  });
  const slotMarks = (name: string): Pick<Marked, 'facts' | 'mark' | 'label'> => ({
    facts: ({ slotViewOf }) => [slotViewOf.get(name)],
    mark: () => undefined,
    label({ slotViewOf }) {
      const slot = slotViewOf.get(name);
      if (slot === undefined) return undefined;
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
      const marked: Marked = { element, ...marks, seen: [], stale: false };
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

function writeMark(marked: Marked, state: DerivedState): void {
  const { seen, element } = marked;
  const facts = marked.facts(state);
  if (seen.length > 0 && facts.every((fact, place) => fact === seen[place])) return;
  marked.seen = facts;
  marked.stale = true;
  setAttribute(element, 'data-mark', marked.mark(state)); // no style hangs on it
}

function writeLabel(marked: Marked, state: DerivedState): void {
  if (!marked.stale) return;
  marked.stale = false;
  setAttribute(marked.element, 'aria-label', marked.label(state));
}

function setAttribute(element: Element, name: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
