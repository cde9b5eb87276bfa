import { expect, test } from 'vitest';
import type { EngineClient, EngineReply, EngineRequest } from '#editor';
import { createLateEngineClient } from './late-engine-client.ts';

const request = {} as EngineRequest;
const ended: EngineReply = { kind: 'stopped' };

function createEngine() {
  const calls: string[] = [];
  const engine: EngineClient = {
    run() {
      calls.push('run');
      return Promise.resolve(ended);
    },
    stop: () => calls.push('stop'),
    dispose: () => calls.push('dispose'),
  };
  return { engine, calls };
}

const never = () => {};

test('nothing loads before it is likely or asked for, and then once', async () => {
  const { engine, calls } = createEngine();
  let loads = 0;
  let likely = () => {};
  const late = createLateEngineClient(
    () => {
      loads += 1;
      return Promise.resolve(engine);
    },
    (work) => {
      likely = work;
    },
  );
  expect(loads).toBe(0);
  likely();
  expect(await late.run(request, never)).toBe(ended);
  await late.run(request, never);
  expect(loads).toBe(1);
  expect(calls).toEqual(['run', 'run']);
});

test('Stop ends a run whose engine is still on its way', async () => {
  const late = createLateEngineClient(() => new Promise(() => {}), never);
  const reply = late.run(request, never);
  late.stop();
  expect(await reply).toEqual({ kind: 'stopped' });
});

test('an engine that cannot be had is told, and the next run asks again', async () => {
  const { engine, calls } = createEngine();
  let loads = 0;
  const late = createLateEngineClient(() => {
    loads += 1;
    return loads === 1 ? Promise.reject(new Error('offline')) : Promise.resolve(engine);
  }, never);
  expect(await late.run(request, never)).toEqual({ kind: 'engine-not-started', message: 'offline' });
  expect(await late.run(request, never)).toBe(ended);
  expect(calls).toEqual(['run']);
});

test('an engine that comes after it was given up is given up, too', async () => {
  const { engine, calls } = createEngine();
  let come: (engine: EngineClient) => void = never;
  const late = createLateEngineClient(
    () =>
      new Promise((resolve) => {
        come = resolve;
      }),
    (work) => work(),
  );
  late.dispose();
  come(engine);
  await new Promise((resolve) => setTimeout(resolve));
  expect(calls).toEqual(['dispose']);
});
