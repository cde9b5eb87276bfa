// The worker's entry: engine and step models meet here.
import { expose } from 'comlink';
import { createStepLibrary } from '#document';
import { epochNow } from '#editor';
import { stepModels } from '#steps';
import { createEngineSession } from './engine-session.ts';

expose(createEngineSession(createStepLibrary(stepModels), epochNow));
