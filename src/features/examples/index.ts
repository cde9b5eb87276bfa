import { lazyPart } from '#ui';
import { openExamples } from './actions/open-example.ts';
import { startBlank } from './actions/start-blank.ts';

export { exampleQuery } from './example-query.ts';
export { ExamplesFold } from './examples-fold.tsx';
export { ExamplesPanel } from './examples-panel.tsx';
export { OpeningProblem } from './opening-problem.tsx';
export { useStartOffered } from './use-start-offered.ts';

/** Lies over an empty canvas. */
export const StartScreen = lazyPart(async () => (await import('./start-screen.tsx')).StartScreen);

export const examplesActions = [startBlank, ...openExamples];
