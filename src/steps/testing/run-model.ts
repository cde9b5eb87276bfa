import { Runner, State, type StepModel, type Value, Workflow } from '#engine';

/** Runs one model as a workflow of one step; a field that is not given gets its default. */
export async function runModel(model: StepModel, input: Readonly<Record<string, Value>>) {
  const names = Object.keys(input);
  const workflow = new Workflow([
    {
      model,
      inputs: names.map((name) => [`in ${name}`, name] as const),
      outputs: model.outputs.map(({ key }) => [key, `out ${key}`] as const),
    },
  ]);
  const state = new State(names.map((name) => [`in ${name}`, input[name]] as const));
  const { failure } = await new Runner(workflow, state).run();
  return failure ?? workflow.getModelOutput(0);
}
