// The page's side of the engine. A run that hangs, or a worker that dies, must not take the page along: the worker is
// ended and a fresh one takes its place.
import { type Endpoint, proxy, type Remote, wrap } from 'comlink';
import {
  type EngineClient,
  type EngineEvent,
  type EngineReply,
  type EngineRequest,
  pack,
  unpack,
} from '#editor';
import { afterPaint } from '#ui';
import { type EngineListener, type EngineWorker, fromWireEvent, toWire } from './engine-protocol.ts';
import { createPaintedBatch } from './painted-batch.ts';

/** As much of a `Worker` as is used. */
export interface WorkerLike extends Endpoint {
  terminate(): void;
}

const PATIENCE = 15_000; // ms that a worker has for its first word: loading may be slow, an answer is not

export function startEngineWorker(): WorkerLike {
  return new Worker(new URL('./engine-worker.ts', import.meta.url), { type: 'module', name: 'engine' });
}

/** `patience` in milliseconds. */
export function createEngineClient(startWorker: () => WorkerLike, patience = PATIENCE): EngineClient {
  let engine = startEngine(startWorker, patience);
  let running = false;
  let disposed = false;
  const renew = () => {
    if (engine.isOver() && !disposed) engine = startEngine(startWorker, patience);
  };

  return {
    async run(request, onEvents) {
      renew(); // it may have died while nobody asked anything of it
      running = true;
      const reply = await engine.run(request, onEvents);
      running = false;
      renew(); // so that the next click need not wait for a worker to load
      return reply;
    },
    stop() {
      if (running) engine.end();
    },
    dispose() {
      disposed = true;
      engine.end();
    },
  };
}

type Interruption = Exclude<EngineReply, { kind: 'ended' }>;

/** One worker, from its start to its end. */
interface Engine {
  /** All events are told before it answers, and none afterwards. */
  run(request: EngineRequest, onEvents: (events: readonly EngineEvent[]) => void): Promise<EngineReply>;
  /** Whether the worker is of no more use. */
  isOver(): boolean;
  /** Ends the worker, and with it the run under way. */
  end(): void;
}

function startEngine(startWorker: () => WorkerLike, patience: number): Engine {
  let worker: WorkerLike | undefined;
  let started = false;
  let over = false;
  let last: Pick<EngineRequest, 'run' | 'steps'> | undefined;
  let tellEnd: (interruption: Interruption) => void = () => {};
  const interrupted = new Promise<Interruption>((resolve) => {
    tellEnd = resolve;
  });
  const interrupt = (interruption: Interruption) => {
    over = true;
    clearTimeout(timer);
    worker?.terminate();
    tellEnd(interruption);
  };
  const fail = (message: string) =>
    interrupt({ kind: started ? 'engine-crashed' : 'engine-not-started', message });
  const timer = setTimeout(() => fail(`No answer within ${patience / 1000} seconds.`), patience);
  const end = () => interrupt({ kind: 'stopped' });

  try {
    worker = startWorker();
  } catch (thrown) {
    fail(messageOf(thrown)); // so does a browser that forbids workers
    return { run: () => interrupted, isOver: () => over, end };
  }
  worker.addEventListener('error', (event) => fail('message' in event ? String(event.message) : ''));
  worker.addEventListener('messageerror', () => fail('A message could not be read.'));
  const remote: Remote<EngineWorker> = wrap(worker);
  void remote.ready().then(() => {
    started = true;
    clearTimeout(timer);
  });

  return {
    async run(request, onEvents) {
      const batch = createPaintedBatch(onEvents, afterPaint);
      let open = true;
      const listen: EngineListener = (packed) => {
        if (open) for (const event of unpack(packed)) batch.add(fromWireEvent(event));
      };
      const ask = async (): Promise<EngineReply> => {
        const packed = await remote.run(pack(toWire(request, last)), proxy(listen));
        return { kind: 'ended', ...unpack(packed) };
      };
      // Whatever breaks on the way there or back: the run must end.
      const answered = ask().catch((thrown: unknown) => {
        fail(messageOf(thrown));
        return interrupted;
      });
      const reply = await Promise.race([answered, interrupted]);
      if (reply.kind === 'ended') last = { run: request.run, steps: request.steps };
      batch.flush();
      open = false; // messages of an ended worker may still arrive
      return reply;
    },
    isOver: () => over,
    end,
  };
}

function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
