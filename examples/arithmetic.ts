import { defineStepModel, integer, Runner, State, Step, Workflow } from '#engine';

const AddModel = defineStepModel({
  id: 'AddModel',
  fields: { a: integer(), b: integer() },
  outputs: { sum: integer() },
  run: ({ a, b }) => ({ sum: a + b }),
});
const MultiplyModel = defineStepModel({
  id: 'MultiplyModel',
  fields: { value: integer(), factor: integer() },
  outputs: { product: integer() },
  run: ({ value, factor }) => ({ product: value * factor }),
});
const workflow = new Workflow([
  new Step({ model: AddModel, inputs: { x: 'a', y: 'b' }, outputs: { sum: 'total' } }),
  new Step({ model: MultiplyModel, inputs: { total: 'value', k: 'factor' }, outputs: { product: 'final' } }),
]);
const runner = new Runner(workflow, new State({ x: 2, y: 3, k: 4 }));
const show = ({ result, failure }: Awaited<ReturnType<Runner['run']>>) =>
  console.log(result ?? failure, 'stepsRan:', workflow.stepsRan, 'stepsSkipped:', workflow.stepsSkipped);

show(await runner.run());
console.log(runner.rerunState?.entries(), workflow.getModelInput(0), workflow.getModelOutput(0));
show(await runner.rerun());
show(await runner.rerun({ useExtracts: false, populateExtracts: false }));
