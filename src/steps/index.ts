export { stepModels } from './step-models.ts';
