import { readdirSync, readFileSync } from 'node:fs';
import { fc } from '@fast-check/vitest';
import { documentToText, parseDocument, type WorkflowDocument } from '#document';
import { packDocument } from '../pack-document.ts';
import { seal } from '../share-link.ts';
import { anyMutations, mutated } from './mutations.ts';

const names = readdirSync('public/gallery').filter((name) => name.endsWith('.json'));
const packs = names.map((name) => {
  const outcome = parseDocument(readFileSync(`public/gallery/${name}`, 'utf8'));
  if (outcome.kind !== 'document') throw new Error(outcome.kind);
  const results = outcome.document.workflow.steps.map(({ id, model }) => [
    id,
    {
      fingerprint: model,
      run: 1,
      input: [
        ['a', 2],
        ['b', 3],
      ],
      output: [['sum', 5]],
    },
  ]);
  return packDocument(JSON.parse(documentToText(outcome.document)) as WorkflowDocument, results)!;
});

/** The payload of a link whose content was changed by somebody who can seal it. */
export const anyForgedLink = fc
  .tuple(fc.constantFrom(...packs), anyMutations)
  .map(([pack, mutations]) => seal(mutated(pack, mutations)));
