// What runs workflows: the page by itself where no model is called, and else a worker.
import { type EngineClient, epochNow } from '#editor';
import { createEngineClient, startEngineWorker } from './engine-client.ts';
import { createSkippingEngineClient } from './skipping-engine-client.ts';

export function createEngine(): EngineClient {
  return createSkippingEngineClient(createEngineClient(startEngineWorker), epochNow);
}
