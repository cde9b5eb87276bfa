// The seed's Runner: a workflow and a state, run and run again.
import { EngineError } from './failure.ts';
import type { Flags } from './receipt.ts';
import type { RunHooks } from './run.ts';
import type { State } from './state-facade.ts';
import type { RunReport, Workflow } from './workflow.ts';

type MaybeLater<T> = T | Promise<T>;

/** Turns references into fresh instances, at each run [U2]. A rejection becomes `unresolved-reference`. */
export interface Resolver {
  workflow(reference: string): MaybeLater<Workflow>;
  state(reference: string): MaybeLater<State>;
}

/**
 * Runs a workflow on a state. Instances keep their cache and go on from the state the last run left [S15];
 * references are resolved anew, so every run starts fresh [U2]. The state that was given is left as it is [T4].
 */
export class Runner {
  readonly #workflow: Workflow | string;
  readonly #state: State | string;
  readonly #resolver: Resolver | undefined;
  #rerunWorkflow: Workflow | undefined;
  #rerunState: State | undefined;

  constructor(workflow: Workflow | string, state: State | string, resolver?: Resolver) {
    this.#workflow = workflow;
    this.#state = state;
    this.#resolver = resolver;
  }

  /** What the last run left, also after a failure; undefined before any run [U1]. */
  get rerunWorkflow(): Workflow | undefined {
    return this.#rerunWorkflow;
  }
  get rerunState(): State | undefined {
    return this.#rerunState;
  }

  /** Throws EngineError `unresolved-reference` when a reference leads nowhere; a failing step is in the report. */
  async run(hooks?: RunHooks): Promise<RunReport> {
    const workflow =
      typeof this.#workflow === 'string'
        ? await this.#resolve(this.#workflow, (resolver, reference) => resolver.workflow(reference))
        : this.#workflow;
    const state =
      typeof this.#state === 'string'
        ? await this.#resolve(this.#state, (resolver, reference) => resolver.state(reference))
        : (this.#rerunState ?? this.#state.fork());
    this.#rerunWorkflow = workflow;
    this.#rerunState = state;
    return workflow.run(state, hooks);
  }

  /**
   * Runs the same workflow on the state that the last run left. The flags stay on the workflow; one that is not
   * given stays as it was. Throws EngineError `not-run` before any run [U1].
   */
  async rerun(flags: Partial<Flags> = {}, hooks?: RunHooks): Promise<RunReport> {
    if (this.#rerunWorkflow === undefined || this.#rerunState === undefined) {
      throw new EngineError({ kind: 'not-run' });
    }
    this.#rerunWorkflow.setFlags(flags);
    return await this.#rerunWorkflow.run(this.#rerunState, hooks);
  }

  async #resolve<T>(
    reference: string,
    resolve: (resolver: Resolver, reference: string) => MaybeLater<T>,
  ): Promise<T> {
    if (this.#resolver === undefined) {
      throw new EngineError({
        kind: 'unresolved-reference',
        reference,
        message: 'this runner has no resolver',
      });
    }
    try {
      return await resolve(this.#resolver, reference);
    } catch (thrown) {
      const message = thrown instanceof Error ? thrown.message : String(thrown);
      throw new EngineError({ kind: 'unresolved-reference', reference, message });
    }
  }
}
