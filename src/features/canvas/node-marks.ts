// What far nodes say of their state, to assistive tools by name and to tests by a mark. A thousand nodes
// may change at once, as at the end of a rerun: one subscriber writes attributes in one pass, past React.
import type { DerivedState, Editor } from '#editor';
import type { StepId } from '#engine';
import { describePlan, describeStatus, describeValue, slotGroupName, stepGroupName } from '#wording';
import { targetOf } from './flow-nodes.ts';
import { outlineOf } from './step-outline.ts';

export interface NodeMarks {
  /** Marks a node's element from now on, until the returned function is called. */
  keep(nodeId: string, element: Element): () => void;
  /** Follows the editor, until the returned function is called. */
  follow(): () => void;
}

type Attributes = Readonly<Record<string, string | undefined>>;

interface Marked {
  readonly element: Element;
  readonly facts: (state: DerivedState) => readonly unknown[];
  readonly attributes: (state: DerivedState) => Attributes;
  /** What the attributes were written from. */
  seen: readonly unknown[];
  written: Attributes;
}

export function createNodeMarks({ derived, runs }: Editor): NodeMarks {
  const all = new Set<Marked>();
  const stepMarks = (id: StepId): Pick<Marked, 'facts' | 'attributes'> => ({
    facts: ({ statusOf, planOf, planShown, running, names }) => [
      statusOf.get(id),
      planOf.get(id),
      planShown,
      running,
      names,
    ],
    attributes(state) {
      const named = state.names.steps.get(id);
      const status = state.statusOf.get(id);
      if (named === undefined || status === undefined) return {};
      const plan = state.running ? undefined : state.planOf.get(id);
      const left = status.kind === 'failed' ? runs.getState().history.at(-1)?.state : undefined;
      const text = describeStatus(status, state.names, left);
      const planned = plan && describePlan(plan, state.names);
      const index = named.disabled ? undefined : named.index;
      return {
        'aria-label': stepGroupName(index, named.title, text, planned),
        'data-mark': outlineOf(status, state.planShown ? plan : undefined), // no style hangs on it
      };
    },
  });
  const slotMarks = (name: string): Pick<Marked, 'facts' | 'attributes'> => ({
    facts: ({ slotViewOf }) => [slotViewOf.get(name)],
    attributes({ slotViewOf }) {
      const slot = slotViewOf.get(name);
      if (slot === undefined) return {};
      const { value } = slot;
      return {
        'aria-label': slotGroupName(name, value === undefined ? undefined : describeValue(value, 40)),
      };
    },
  });
  return {
    keep(nodeId, element) {
      const { kind, id } = targetOf(nodeId);
      const marks = kind === 'step' ? stepMarks(id as StepId) : slotMarks(id);
      const marked: Marked = { element, ...marks, seen: [], written: {} };
      all.add(marked);
      write(marked, derived.getState());
      return () => all.delete(marked);
    },
    follow() {
      const pass = (state: DerivedState) => {
        for (const marked of all) write(marked, state);
      };
      pass(derived.getState());
      return derived.subscribe(pass);
    },
  };
}

function write(marked: Marked, state: DerivedState): void {
  const facts = marked.facts(state);
  const { seen, written, element } = marked;
  if (seen.length > 0 && facts.every((fact, place) => fact === seen[place])) return;
  marked.seen = facts;
  const attributes = marked.attributes(state);
  marked.written = attributes;
  for (const [name, value] of Object.entries(attributes)) {
    if (value === written[name]) continue;
    if (value === undefined) element.removeAttribute(name);
    else element.setAttribute(name, value);
  }
}
