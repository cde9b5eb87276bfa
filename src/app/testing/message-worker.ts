import { expose } from 'comlink';
import { createStepLibrary } from '#document';
import type { StepModel } from '#engine';
import type { WorkerLike } from '../engine-client.ts';
import { createEngineSession } from '../engine-session.ts';

/** What a test sees of the workers that a client started. */
export interface MessageWorker extends WorkerLike {
  /** As when the worker's script throws outside of any call. */
  crash(message: string): void;
  readonly terminated: boolean;
}

/** A worker on the same thread: its messages are cloned like a real one's, only its steps share the thread. */
export function createMessageWorker(models: readonly StepModel[], answers = true): MessageWorker {
  const { port1, port2 } = new MessageChannel();
  if (answers)
    expose(
      createEngineSession(createStepLibrary(models), () => performance.now()),
      port2,
    );
  port1.start();
  let terminated = false;
  return {
    postMessage: (message, transfer = []) => port1.postMessage(message, transfer),
    addEventListener: (type, listener) => port1.addEventListener(type, listener),
    removeEventListener: (type, listener) => port1.removeEventListener(type, listener),
    crash: (message) => port1.dispatchEvent(Object.assign(new Event('error'), { message })),
    terminate() {
      terminated = true;
      port1.close();
      port2.close();
    },
    get terminated() {
      return terminated;
    },
  };
}
