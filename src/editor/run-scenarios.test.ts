import { describe, expect, test } from 'vitest';
import { createEditor } from './create-editor.ts';
import { addScenario } from './edits/add-scenario.ts';
import { setSlotValue } from './edits/set-slot-value.ts';
import type { EngineClient, EngineRequest } from './engine-client.ts';
import { addStep, arithmetic, divideStep, documentOf, library } from './testing/example.ts';
import { createInProcessEngine } from './testing/in-process-engine.ts';

function open(document = arithmetic, engine: EngineClient = createInProcessEngine()) {
  const editor = createEditor({ document, library, engine, now: () => 0 });
  editor.documents.apply(addScenario('small', 'default'));
  editor.documents.apply(setSlotValue('small', 'k', 0));
  return editor;
}

function finals({ scenarioRuns }: ReturnType<typeof open>) {
  return scenarioRuns
    .getState()
    .results.map(({ record }) => [
      record.scenario,
      record.outcome.kind,
      record.state.slots.get('final')?.value,
    ]);
}

describe('running all scenarios', () => {
  test('gives each its result, in the document’s order', async () => {
    const editor = open();
    await editor.runScenarios();
    expect(finals(editor)).toEqual([
      ['default', 'completed', 20],
      ['small', 'completed', 0],
    ]);
    expect(editor.scenarioRuns.getState().phase.kind).toBe('idle');
  });

  test('goes on after one that fails', async () => {
    const editor = open(documentOf([addStep, divideStep]));
    editor.documents.apply(setSlotValue('default', 'k', 0));
    editor.documents.apply(setSlotValue('small', 'k', 5));
    await editor.runScenarios();
    expect(finals(editor)).toEqual([
      ['default', 'failed', undefined],
      ['small', 'completed', 1],
    ]);
  });

  test('leaves the editor’s own runs as they were', async () => {
    const editor = open();
    await editor.run();
    const before = editor.runs.getState();
    await editor.runScenarios();
    expect(editor.runs.getState()).toBe(before);
    await editor.rerun();
    expect(editor.runs.getState()).toMatchObject({ stepsRan: [0, 1], stepsSkipped: [0, 1] });
  });

  test('the next rerun does not claim that the engine still has what the editor’s last run left', async () => {
    const requests: EngineRequest[] = [];
    const inner = createInProcessEngine();
    const engine: EngineClient = {
      ...inner,
      run(request, onEvents) {
        requests.push(request);
        return inner.run(request, onEvents);
      },
    };
    const editor = open(arithmetic, engine);
    await editor.run();
    await editor.rerun();
    expect(requests.at(-1)).toMatchObject({ cacheLeftBy: 1 });
    await editor.runScenarios();
    await editor.rerun();
    expect(requests.at(-1)?.cacheLeftBy).toBeUndefined();
    expect(requests.at(-1)?.stateLeftBy).toBeUndefined();
  });

  test('runs nothing else meanwhile', async () => {
    const editor = open();
    const ended = editor.runScenarios();
    expect(editor.scenarioRuns.getState().phase).toMatchObject({ scenario: 'default', place: 0, of: 2 });
    await editor.run();
    await editor.runScenarios();
    expect(editor.runs.getState().history).toEqual([]);
    await ended;
    expect(finals(editor)).toHaveLength(2);
  });

  test('ends at Stop, and what has been run keeps its result', async () => {
    const waiting = {
      ...addStep,
      id: 'w',
      model: 'wait@1',
      inputs: [['total', 'value']],
      outputs: [],
    } as const;
    const editor = open(documentOf([addStep, waiting]));
    const ended = editor.runScenarios();
    await new Promise((resolve) => setTimeout(resolve, 5));
    editor.stop();
    await ended;
    expect(finals(editor)).toEqual([['default', 'cancelled', undefined]]);
    expect(editor.scenarioRuns.getState().phase.kind).toBe('idle');
  });
});

test('the scenario that is chosen stays so under another name', () => {
  const { documents, session, derived } = open();
  session.chooseScenario('small');
  documents.apply({
    name: 'Rename',
    apply({ scenarios }) {
      for (const scenario of scenarios) if (scenario.name === 'small') scenario.name = 'tiny';
    },
  });
  expect(session.getState().scenario).toBe('tiny');
  documents.undo();
  expect(derived.getState().scenario.name).toBe('small');
});
