// A monkey at the stores: edits, undo, redo, runs, selection in any order. After each of its actions everything fits
// together; at the end nothing is lost, all the way back and all the way forward.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentToText, emptyDocument, parseDocument, type WorkflowDocument } from '#document';
import { type StepPlan, stepId } from '#engine';
import { anyName, anyValue } from '../document/testing/any-document.ts';
import { createEditor, type Editor } from './create-editor.ts';
import type { Edit } from './document-store.ts';
import { disableSteps } from './edits/disable-steps.ts';
import { slotNamesIn } from './edits/slot-names.ts';
import { toSelection } from './selection.ts';
import { library } from './testing/example.ts';
import { createInProcessEngine } from './testing/in-process-engine.ts';
import { monkeyEdit, type Whim } from './testing/monkey-edit.ts';

/** What undo and redo must give, as text. */
interface Model {
  readonly past: string[];
  current: string;
  readonly future: string[];
}

interface Monkey {
  readonly editor: Editor;
  /** Lets time pass, so that edits of one kind are one entry or two. */
  readonly wait: (milliseconds: number) => void;
}

function open(document: WorkflowDocument): Monkey {
  let time = 0;
  const now = () => time;
  const engine = createInProcessEngine(now);
  return {
    editor: createEditor({ document, library, engine, now, shortRun: 0 }),
    wait: (milliseconds) => {
      time += milliseconds;
    },
  };
}

/** As the file says it. */
const textOf = (editor: Editor) => documentToText(editor.documents.getState().current);

abstract class Action implements fc.AsyncCommand<Model, Monkey> {
  protected readonly whim: Whim;
  constructor(whim: Whim) {
    this.whim = whim;
  }
  check(): boolean {
    return true;
  }
  async run(model: Model, { editor, wait }: Monkey): Promise<void> {
    wait((this.whim.dice[0] ?? 0) % 2 === 0 ? 300 : 3_000);
    await this.act(model, editor);
    expectAllFits(model, editor);
  }
  toString(): string {
    return `${this.constructor.name}(${fc.stringify(this.whim)})`;
  }
  protected abstract act(model: Model, editor: Editor): void | Promise<void>;
}

class Change extends Action {
  protected act(model: Model, editor: Editor): void {
    change(model, editor, monkeyEdit(editor, this.whim));
  }
}

function change(model: Model, editor: Editor, edit: Edit): void {
  const { documents, runs } = editor;
  const before = documents.getState();
  const known = new Set([...runs.getState().receipts.keys(), ...runs.getState().cache.entries.keys()]);
  documents.apply(edit);
  const after = documents.getState();
  if (after === before) return;
  expect(after.past.at(-1)?.name).not.toBe('');
  const ids = new Set(before.current.workflow.steps.map(({ id }) => id));
  // A new step has nothing of an old one. Where a file has an id twice, one of them is given another by hand.
  for (const { id } of after.current.workflow.steps)
    if (!ids.has(id)) expect(known.has(stepId(id))).toBe(false);
  if (after.past.length > before.past.length) model.past.push(model.current);
  model.current = textOf(editor);
  model.future.length = 0;
}

class Undo extends Action {
  protected act(model: Model, { documents }: Editor): void {
    documents.undo();
    const earlier = model.past.pop();
    if (earlier === undefined) return;
    model.future.push(model.current);
    model.current = earlier;
  }
}

class Redo extends Action {
  protected act(model: Model, { documents }: Editor): void {
    documents.redo();
    const later = model.future.pop();
    if (later === undefined) return;
    model.past.push(model.current);
    model.current = later;
  }
}

class Run extends Action {
  protected async act(_: Model, editor: Editor): Promise<void> {
    const first = editor.runs.getState().history.length === 0;
    const { plans } = editor.derived.getState();
    await untilEnded(editor, editor.run());
    if (first) expectAsPlanned(editor, plans);
  }
}

/** Most of what a monkey builds stops at once; without the steps that have problems, runs get somewhere. */
class Mend extends Action {
  protected act(model: Model, editor: Editor): void {
    for (let round = 0; round < 5; round++) {
      const { plans } = editor.derived.getState();
      const failing = plans.filter(({ kind }) => kind === 'will-fail').map(({ step }) => step);
      if (failing.length === 0) return;
      change(model, editor, disableSteps(failing, true));
    }
  }
}

class Rerun extends Action {
  protected async act(_: Model, editor: Editor): Promise<void> {
    const { history } = editor.runs.getState();
    const { plans } = editor.derived.getState();
    await untilEnded(editor, editor.rerun());
    if (history.length > 0) expectAsPlanned(editor, plans);
  }
}

class RunAndChange extends Action {
  protected async act(model: Model, editor: Editor): Promise<void> {
    const ended = (this.whim.dice[1] ?? 0) % 2 === 0 ? editor.run() : editor.rerun();
    change(model, editor, monkeyEdit(editor, this.whim));
    if ((this.whim.dice[2] ?? 0) % 3 === 0) editor.stop();
    await untilEnded(editor, ended);
  }
}

/** A step that waits for ever is stopped. */
async function untilEnded(editor: Editor, ended: Promise<void>): Promise<void> {
  let over = false;
  const told = ended.then(() => {
    over = true;
  });
  for (let turn = 0; turn < 3 && !over; turn++) await new Promise((resolve) => setImmediate(resolve));
  if (!over) editor.stop();
  await told;
  expect(editor.runs.getState().phase.kind).toBe('idle');
}

function expectAsPlanned({ runs }: Editor, plans: readonly StepPlan[]): void {
  const receipts = runs.getState().history.at(-1)?.receipts ?? [];
  expect(receipts.map(({ step }) => step)).toEqual(plans.map(({ step }) => step));
  receipts.forEach(({ kind }, index) => {
    if (kind === 'not-reached' || kind === 'cancelled') return;
    const planned = plans[index]?.kind;
    if (planned === 'will-skip') expect(kind).toBe('skipped');
    if (planned === 'will-run') expect(kind).not.toBe('skipped');
    if (planned === 'will-fail') expect(kind).toBe('failed');
  });
}

class Look extends Action {
  protected act(_: Model, editor: Editor): void {
    const { session, documents, runs } = editor;
    const [which = 0, one = 0, other = 0] = this.whim.dice;
    const { workflow, scenarios } = documents.getState().current;
    const ids = workflow.steps.map(({ id }) => stepId(id));
    switch (which % 5) {
      case 0:
        session.select(toSelection({ steps: ids.slice(one % 4), slots: [this.whim.name] }));
        return;
      case 1:
        session.chooseScenario(scenarios[one % (scenarios.length + 1)]?.name ?? 'gone');
        return;
      case 2:
        session.setRerunOptions({
          on: one % 3 === 0 ? 'current' : 'fresh',
          useExtracts: one % 5 > 0,
          populateExtracts: other % 5 > 0,
        });
        return;
      case 3:
        runs.clearCache(ids[one % (ids.length + 1)]);
        return;
      default:
        session.select({ kind: 'slot', name: this.whim.name });
        return;
    }
  }
}

function expectAllFits({ current }: Model, editor: Editor): void {
  const text = textOf(editor);
  expect(text).toBe(current);
  const loaded = parseDocument(text);
  expect(loaded.kind === 'document' && documentToText(loaded.document)).toBe(text);

  const document = editor.documents.getState().current;
  const derived = editor.derived.getState();
  const all = document.workflow.steps;
  const enabled = all.filter(({ disabled }) => disabled !== true).map(({ id }) => stepId(id));
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(derived.allSteps.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
  expect(derived.steps.map(({ id }) => id)).toEqual(enabled);
  expect(derived.plans.map(({ step, index }) => [step, index])).toEqual(
    enabled.map((id, index) => [id, index]),
  );
  expect([...derived.planOf.keys()]).toEqual(enabled);
  expect([...derived.names.steps.keys()]).toEqual(all.map(({ id }) => id));
  expect(new Map([...derived.statusOf].map(([id, { kind }]) => [id, kind === 'disabled']))).toEqual(
    new Map(all.map(({ id, disabled }) => [stepId(id), disabled === true])),
  );
  expect(document.scenarios).toContain(derived.scenario);
  const slots = slotNamesIn({ workflow: document.workflow, scenarios: [derived.scenario] });
  expect(new Set(derived.slots.map(({ name }) => name))).toEqual(slots);
  expect(new Set(derived.slotViewOf.keys())).toEqual(slots);
  for (const { step } of derived.problems) expect(step === undefined || enabled.includes(step)).toBe(true);
}

const anyWhim: fc.Arbitrary<Whim> = fc.record({
  dice: fc.array(fc.nat({ max: 9_999 }), { minLength: 8, maxLength: 8 }),
  name: anyName,
  value: anyValue,
});

const anyAction: fc.Arbitrary<Action> = fc.oneof(
  { weight: 12, arbitrary: anyWhim.map((whim) => new Change(whim)) },
  { weight: 2, arbitrary: anyWhim.map((whim) => new Undo(whim)) },
  { weight: 2, arbitrary: anyWhim.map((whim) => new Redo(whim)) },
  { weight: 1, arbitrary: anyWhim.map((whim) => new Run(whim)) },
  { weight: 2, arbitrary: anyWhim.map((whim) => new Mend(whim)) },
  { weight: 3, arbitrary: anyWhim.map((whim) => new Rerun(whim)) },
  { weight: 1, arbitrary: anyWhim.map((whim) => new RunAndChange(whim)) },
  { weight: 3, arbitrary: anyWhim.map((whim) => new Look(whim)) },
);

test('2,000 actions of a monkey leave nothing that does not fit, and undo and redo lose nothing', async () => {
  const many = fc.array(anyAction, { minLength: 500, maxLength: 500 });
  const actions = fc.limitShrink(many, 100); // a failure is to be told before the time is up
  await fc.assert(
    fc.asyncProperty(actions, async (monkeyActions) => {
      const real = open(emptyDocument());
      const { editor } = real;
      const first = textOf(editor);
      const model: Model = { past: [], current: first, future: [] };
      await fc.asyncModelRun(() => ({ model, real }), monkeyActions);

      while (editor.documents.getState().future.length > 0) editor.documents.redo();
      const last = textOf(editor);
      while (editor.documents.getState().past.length > 0) editor.documents.undo();
      expect(textOf(editor)).toBe(first);
      while (editor.documents.getState().future.length > 0) editor.documents.redo();
      expect(textOf(editor)).toBe(last);
      editor.dispose();
    }),
    { numRuns: 4 },
  );
}, 300_000);
