import type { StepLibrary, WorkflowDocument } from '#document';
import type { DerivedStore } from './derived-store.ts';
import type { DocumentStore } from './document-store.ts';
import type { EngineClient } from './engine-client.ts';
import type { RunStore } from './run-store.ts';
import type { RerunOptions, SessionStore } from './session-store.ts';

/** One open document with everything around it. Several may live on one page. */
export interface Editor {
  readonly library: StepLibrary;
  readonly documents: DocumentStore;
  readonly session: SessionStore;
  readonly runs: RunStore;
  readonly derived: DerivedStore;
  /** Fresh workflow and fresh state of the scenario. Without effect while a run is under way. */
  run(): Promise<void>;
  /** Same workflow and cache. `options` hold for this once; what is not given is as the session says. */
  rerun(options?: Partial<RerunOptions>): Promise<void>;
  /** Ends the run under way; finished steps keep their results. */
  stop(): void;
  dispose(): void;
}

export interface EditorParts {
  readonly document: WorkflowDocument;
  readonly library: StepLibrary;
  readonly engine: EngineClient;
  /** Epoch milliseconds. */
  readonly now?: () => number;
  /** Where the session keeps what is saved per device; absent where nothing is. */
  readonly storage?: Pick<Storage, 'getItem' | 'setItem'>;
}

export function createEditor(_parts: EditorParts): Editor {
  throw new Error('under way');
}
