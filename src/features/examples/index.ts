export { exampleQuery } from './example-query.ts';
export { ExamplesPanel } from './examples-panel.tsx';
export { OpeningProblem } from './opening-problem.tsx';
