import { createStore } from 'zustand/vanilla';
import {
  convertSteps,
  namesOf,
  type Scenario,
  type SlotInfo,
  type StepLibrary,
  scenarioOf,
  slotsOf,
  toState,
  type WorkflowDocument,
  type WorkflowNames,
} from '#document';
import {
  type Cache,
  findProblems,
  type PlacedStep,
  type Problem,
  planRun,
  type StepId,
  type StepPlan,
} from '#engine';
import { type BroughtResults, broughtResults } from './brought-results.ts';
import { type Comparison, comparedPair, compareRuns } from './compare-runs.ts';
import type { DocumentStore } from './document-store.ts';
import { keeping, keepList, keepMap } from './keep-identity.ts';
import { lastResult } from './last-result.ts';
import { currentState, planNext } from './next-plan.ts';
import type { ReadableStore } from './readable-store.ts';
import { restsOnEdit } from './rests-on-edit.ts';
import { broughtCache, canRerun, type RunRecord, type RunState } from './run-state.ts';
import type { RunStore } from './run-store.ts';
import type { RerunOptions, SessionState, SessionStore } from './session-store.ts';
import { createSlotViews, type SlotView } from './slot-view.ts';
import { type StepStatus, statusesOf } from './step-status.ts';

export interface PlanSummary {
  readonly run: number;
  readonly skip: number;
  readonly may: number;
  readonly fail: number;
}

/**
 * What follows from document, session and runs. Elements that did not change keep their identity, so a node
 * renders only when something of its own changed.
 */
export interface DerivedState {
  /** Those that run, in their order: disabled ones are left out. */
  readonly steps: readonly PlacedStep[];
  /** In the document's order, disabled ones too; the same list as `steps` where there is none. */
  readonly allSteps: readonly PlacedStep[];
  readonly scenario: Scenario;
  readonly slots: readonly SlotInfo[];
  readonly names: WorkflowNames;
  readonly problems: readonly Problem[];
  /** Of the steps that have some. */
  readonly problemsOf: ReadonlyMap<StepId, readonly Problem[]>;
  /** What the next click would do. While a run is under way, what it was about to do. */
  readonly plans: readonly StepPlan[];
  readonly planOf: ReadonlyMap<StepId, StepPlan>;
  readonly planSummary: PlanSummary;
  /** Whether the plan says something new: before the first run, and when it differs from what the last run left. */
  readonly planShown: boolean;
  readonly statusOf: ReadonlyMap<StepId, StepStatus>;
  /** Whether the statuses are those of a run under way. */
  readonly running: boolean;
  readonly slotViewOf: ReadonlyMap<string, SlotView>;
  /** Of the two runs that a person picked; absent while there are not two. */
  readonly comparison: Comparison | undefined;
}

export type DerivedStore = ReadableStore<DerivedState>;

interface Sources {
  readonly documents: DocumentStore;
  readonly session: SessionStore;
  readonly runs: RunStore;
  readonly library: StepLibrary;
}

/** Follows its sources at once: whoever reads it after an edit sees the edit. */
export function createDerivedStore({ documents, session, runs, library }: Sources): DerivedStore {
  const derive = createDerivation(library);
  const compute = (previous?: DerivedState) =>
    derive(previous, documents.getState().current, session.getState(), runs.getState());
  const store = createStore<DerivedState>(() => compute());
  const follow = () => {
    const previous = store.getState();
    const next = compute(previous);
    if (next !== previous) store.setState(next, true);
  };
  documents.subscribe(follow);
  runs.subscribe(follow);
  session.subscribe((state, before) => {
    if (followed.some((key) => state[key] !== before[key])) follow();
  });
  const { getState, getInitialState, subscribe } = store;
  return { getState, getInitialState, subscribe };
}

const followed = ['scenario', 'rerunOptions', 'comparedRuns', 'comparesBackwards'] as const;

/** Each part is computed again only when something that it follows from is another object than before. */
function createDerivation(library: StepLibrary) {
  const slotList = lastResult(slotsOf);
  const namesFrom = lastResult(namesOf);
  const problemList = lastResult(({ values, mutable }: Scenario, steps: readonly PlacedStep[]) =>
    findProblems({ steps, values, mutable }),
  );
  const nextPlans = lastResult(planNext);
  const planByStep = lastResult(
    (plans: readonly StepPlan[]) => new Map(plans.map((plan) => [plan.step, plan])),
  );
  const summary = lastResult(summarize);
  const brought = lastResult(
    (steps: readonly PlacedStep[], scenario: Scenario, results: Cache | undefined) =>
      results === undefined ? noResults : broughtResults(steps, scenario, results),
  );
  const statuses = lastResult(statusesOf);
  const conflicts = lastResult(conflictsOf);
  const slotViews = lastResult(createSlotViews());
  const keepSlots = keeping<DerivedState['slots']>(keepList);
  const keepPlans = keeping<DerivedState['plans']>(keepList);
  const keepProblems = keeping<DerivedState['problems']>(keepList);
  const keepStatuses = keeping<DerivedState['statusOf']>(keepMap);
  const keepSlotViews = keeping<DerivedState['slotViewOf']>(keepMap);
  const compare = lastResult(compareRuns);
  let settled: { readonly record: RunRecord; readonly plans: readonly StepPlan[] } | undefined;

  return (
    previous: DerivedState | undefined,
    document: WorkflowDocument,
    { scenario: chosen, rerunOptions, comparedRuns, comparesBackwards }: SessionState,
    runs: RunState,
  ): DerivedState => {
    const { all: allSteps, enabled: steps, disabled } = convertSteps(document, library);
    const scenario = scenarioOf(document, chosen);
    const slots = keepSlots(slotList(steps, scenario.values, allSteps));
    const names = namesFrom(allSteps, slots, disabled);
    const running = runs.phase.kind === 'running';
    const plans =
      running && previous !== undefined
        ? previous.plans
        : keepPlans(nextPlans(steps, scenario, rerunOptions, runs.cache, runs.state, canRerun(runs)));
    const record = runs.history.at(-1);
    if (record !== undefined && record !== settled?.record) {
      const same =
        record.steps === steps && record.on === rerunOptions.on && record.stateBefore === toState(scenario);
      const asSettled = same ? plans : planAsSettled(record, runs, scenario, rerunOptions);
      settled = { record, plans: keepList(plans, asSettled) };
    }
    const came = brought(steps, scenario, broughtCache(runs));
    const planOf = planByStep(plans);
    const problems = keepProblems(problemList(scenario, steps));
    const problemsOf = keepMap(previous?.problemsOf, byStep(problems, previous?.problemsOf));
    const planShown =
      !running &&
      (settled === undefined ||
        keepList(settled.plans, plans) !== settled.plans ||
        restsOnEdit(plans, steps, scenario, settled.record));
    const pair =
      comparedRuns.length < 2 ? undefined : comparedPair(runs.history, comparedRuns, comparesBackwards);
    return keepAll(previous, {
      steps,
      allSteps,
      scenario,
      slots,
      names,
      problems,
      problemsOf,
      plans,
      planOf,
      planSummary: summary(plans),
      planShown,
      running,
      statusOf: keepStatuses(statuses(names, runs, came.steps)),
      slotViewOf: keepSlotViews(
        slotViews(slots, scenario, runs, came.slots, planShown ? planOf : noPlans, conflicts(problems)),
      ),
      comparison: pair && compare(...pair),
    });
  };
}

/** A step whose problems are the same keeps its list. */
function byStep(
  problems: readonly Problem[],
  before: DerivedState['problemsOf'] | undefined,
): DerivedState['problemsOf'] {
  const lists = new Map<StepId, Problem[]>();
  for (const problem of problems) {
    if (problem.step === undefined) continue;
    const list = lists.get(problem.step);
    if (list === undefined) lists.set(problem.step, [problem]);
    else list.push(problem);
  }
  return new Map([...lists].map(([step, list]) => [step, keepList(before?.get(step), list)]));
}

const noResults: BroughtResults = { steps: new Set(), slots: new Map() };
const noPlans: ReadonlyMap<StepId, StepPlan> = new Map();

/** Names of the slots that are written twice: each slot asks for itself alone, and renders only when that changes. */
function conflictsOf(problems: readonly Problem[]): ReadonlySet<string> {
  return new Set(
    problems.flatMap((problem) =>
      problem.kind === 'second-writer' || problem.kind === 'writes-starting-value' ? [problem.slot] : [],
    ),
  );
}

/** What the plan was when the run had ended, for the steps and values that it ran with: edits since then differ. */
function planAsSettled(
  record: RunRecord,
  runs: RunState,
  scenario: Scenario,
  { on, ...flags }: RerunOptions,
): StepPlan[] {
  const fresh = record.on === 'fresh' ? record.stateBefore : toState(scenario);
  const state = on === 'fresh' ? fresh : currentState(record.state, scenario);
  return planRun({ steps: record.steps, cache: runs.cache, state, flags });
}

function summarize(plans: readonly StepPlan[]): PlanSummary {
  const count = (kind: StepPlan['kind']) => plans.filter((plan) => plan.kind === kind).length;
  return {
    run: count('will-run'),
    skip: count('will-skip'),
    may: count('depends'),
    fail: count('will-fail'),
  };
}

function keepAll(previous: DerivedState | undefined, next: DerivedState): DerivedState {
  const keys = Object.keys(next) as (keyof DerivedState)[];
  return previous !== undefined && keys.every((key) => previous[key] === next[key]) ? previous : next;
}
