import { basename } from 'node:path';
import {
  createStepLibrary,
  isPyswark,
  parseDocument,
  parsePyswark,
  resultsFromJson,
  type Scenario,
  type WorkflowDocument,
} from '#document';
import type { Cache, WorkflowMemory } from '#engine';
import { decodeShare } from '#sharing';
import { stepModels } from '#steps';
import { describeOpening, describePyswarkFailure, describeShareFailure, type OpeningText } from '#wording';
import { Refusal, type Terminal } from './terminal.ts';

export const LIBRARY = createStepLibrary(stepModels);

export interface Opened {
  readonly document: WorkflowDocument;
  /** What a file of pyswark remembers of its runs. */
  readonly memory?: WorkflowMemory;
  /** What came with a link: made elsewhere, so that no run here uses it and no file of pyswark gets it. */
  readonly results?: Cache;
}

/** A workflow, a file of pyswark, or a link; refuses what is neither, with all its faults. */
export function openFile(path: string, terminal: Terminal): Opened {
  if (/#\/(?:share|embed)\//.test(path)) return openLink(path);
  const text = readText(path, terminal);
  const name = path === '-' ? 'What was piped in' : basename(path);
  if (isPyswark(text)) {
    const outcome = parsePyswark(text, LIBRARY, basename(path).replace(/\.[^.]*$/, ''));
    if (outcome.kind === 'pyswark') return { document: outcome.document, memory: outcome.memory };
    throw refusal(describePyswarkFailure(outcome, name));
  }
  const outcome = parseDocument(text);
  if (outcome.kind === 'document') return { document: outcome.document };
  throw refusal(describeOpening(outcome, name));
}

export function openLink(link: string): Opened {
  const outcome = decodeShare(link);
  switch (outcome.kind) {
    case 'shared': {
      const results = resultsFromJson(outcome.results ?? []);
      const { document } = outcome;
      return results === undefined ? { document } : { document, results };
    }
    case 'not-json':
    case 'invalid-document':
    case 'newer-document':
      throw refusal(describeOpening(outcome, 'The workflow of this link'));
    default:
      throw refusal(describeShareFailure(outcome));
  }
}

export function readText(path: string, terminal: Terminal): string {
  try {
    return terminal.read(path);
  } catch (thrown) {
    throw new Refusal(2, `Cannot read ${path}: ${(thrown as Error).message}`);
  }
}

export function refusal({ title, detail, faults }: OpeningText): Refusal {
  return new Refusal(1, [`${title}. ${detail}`, ...faults.map((fault) => `  ${fault}`)].join('\n'));
}

/** The scenario that was asked for; the first one where none was. */
export function scenarioNamed(document: WorkflowDocument, name: string | undefined): Scenario {
  const found = document.scenarios.find((one) => name === undefined || one.name === name);
  if (found !== undefined) return found;
  const names = document.scenarios.map((one) => one.name).join(', ');
  throw new Refusal(2, `There is no scenario ${name}. The workflow has ${names}.`);
}
