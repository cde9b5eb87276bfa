// What a forged link brings is opened, planned and drawn from like any workflow: nothing in it makes the editor throw.
import { test as law } from '@fast-check/vitest';
import { expect } from 'vitest';
import { createStepLibrary, resultsFromJson } from '#document';
import { createEditor, memoryOfLink, shareableResults } from '#editor';
import { decodeShare } from '#sharing';
import { stepModels } from '#steps';
import { describeStatus } from '#wording';
import { createInProcessEngine } from '../editor/testing/in-process-engine.ts';
import { anyForgedLink } from '../sharing/testing/any-forged-link.ts';

const library = createStepLibrary(stepModels);

law.prop([anyForgedLink], { numRuns: 3_000, endOnFailure: true })(
  'a forged link opens in an editor or is refused',
  (link) => {
    const outcome = decodeShare(link);
    if (outcome.kind !== 'shared') return;
    const { document, results } = outcome;
    const editor = createEditor({
      document,
      library,
      engine: createInProcessEngine(),
      memory: memoryOfLink(document, library, results === undefined ? undefined : resultsFromJson(results)),
      readOnly: { as: 'link', refusal: 'Keep a copy' },
    });
    const { statusOf, names, plans, steps } = editor.derived.getState();
    expect(plans.length).toBe(steps.length);
    for (const status of statusOf.values()) expect(describeStatus(status, names).word).not.toBe('');
    expect(shareableResults(editor).entries.size).toBeLessThanOrEqual(steps.length);
  },
);
