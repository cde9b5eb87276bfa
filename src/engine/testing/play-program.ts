import type { RunHooks } from '../run.ts';
import type { RunEvent } from '../run-event.ts';
import { stateFrom } from '../state.ts';
import { State } from '../state-facade.ts';
import type { Step } from '../step.ts';
import { type RunReport, Workflow } from '../workflow.ts';
import { type Action, type CancelAt, type Program, type Start, toChanges, toSource } from './any-program.ts';

/** A run that is about to begin. */
export interface Moment {
  readonly workflow: Workflow;
  readonly state: State;
  readonly cancel?: CancelAt;
}

/** Does what the program says; `onRun` is to run the workflow once, and may look before and after. */
export async function playProgram(
  program: Program,
  onRun: (moment: Moment) => Promise<unknown>,
): Promise<void> {
  const workflow = new Workflow(program.steps.map(toSource));
  let { start, mutable } = program;
  let current: State | undefined;
  for (const action of program.actions) {
    switch (action.kind) {
      case 'run': {
        const fresh = action.on === 'start' || current === undefined;
        const state: State = fresh ? State.from(stateFrom(start, mutable)) : (current as State);
        current = state;
        await onRun({
          workflow,
          state,
          ...(action.cancel === undefined ? {} : { cancel: action.cancel }),
        });
        break;
      }
      case 'set-start':
        start = withStart(start, action);
        break;
      case 'drop-start':
        start = start.filter((_, place) => place !== action.at);
        break;
      case 'mutable':
        mutable = action.mutable;
        break;
      default:
        edit(workflow, action);
    }
  }
}

function withStart(start: Start, { slot, value }: Extract<Action, { kind: 'set-start' }>): Start {
  return [...new Map([...start, [slot, value] as const])];
}

type Edit = Exclude<Action, { kind: 'run' | 'set-start' | 'drop-start' | 'mutable' }>;

function edit(workflow: Workflow, action: Edit): void {
  // An empty list has nothing to change; a place beyond the end is counted on from the beginning.
  const { length } = workflow.steps;
  const within = (place: number) => place % Math.max(length, 1);
  if (length === 0 && action.kind !== 'insert' && action.kind !== 'flags') return;
  switch (action.kind) {
    case 'flags': {
      const { kind: _, ...flags } = action;
      workflow.setFlags(flags);
      break;
    }
    case 'insert':
      workflow.insertStep(action.at, toSource(action.step));
      break;
    case 'clear':
      workflow.clearCache(action.at === undefined ? undefined : within(action.at));
      break;
    case 'change':
      workflow.changeStep(within(action.at), toChanges(action.by));
      break;
    case 'remove':
      workflow.removeStep(within(action.at));
      break;
    case 'move':
      workflow.moveStep(within(action.at), within(action.to));
      break;
    case 'put-back': {
      const step = workflow.steps[within(action.at)] as Step;
      workflow.removeStep(within(action.at));
      workflow.insertStep(action.to, step);
      break;
    }
  }
}

/** Runs the workflow on the state as the moment says, cancel included. */
export function runMoment({ workflow, state, cancel }: Moment, hooks: RunHooks = {}): Promise<RunReport> {
  return workflow.run(state, cancel === undefined ? hooks : withCancel(cancel, hooks));
}

export function withCancel(cancel: CancelAt, hooks: RunHooks = {}): RunHooks {
  const controller = new AbortController();
  const onEvent = (event: RunEvent) => {
    hooks.onEvent?.(event);
    if (event.kind === 'step-started' && event.index === cancel.step) {
      if (cancel.when === 'started') controller.abort();
      if (typeof cancel.when === 'number') void abortLater(controller, cancel.when);
    }
    if (event.kind === 'step-settled' && event.receipt.index === cancel.step && cancel.when === 'settled') {
      controller.abort();
    }
  };
  return { ...hooks, signal: controller.signal, onEvent };
}

async function abortLater(controller: AbortController, turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await undefined;
  controller.abort();
}
