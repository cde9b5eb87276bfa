// What runs workflows: the page by itself where no model is called, and else a worker.
import type { EngineClient } from '#editor';
import { createEngineClient, startEngineWorker } from './engine-client.ts';
import { createSkippingEngineClient } from './skipping-engine-client.ts';

export function createEngine(): EngineClient {
  const now = () => performance.timeOrigin + performance.now();
  return createSkippingEngineClient(createEngineClient(startEngineWorker), now);
}
