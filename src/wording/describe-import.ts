import type { ImportNote } from '#document';
import type { Flags } from '#engine';
import { countNoun } from './count-noun.ts';
import { isolated } from './isolated.ts';
import { joinWords } from './join-words.ts';

function describeRecognised(classes: readonly (readonly [path: string, model: string])[]): string {
  const [first, ...rest] = classes.map(([path, model], place) =>
    place === 0 ? `${path} was taken for ${model}` : `${path} for ${model}`,
  );
  const taken = rest.length === 0 ? first : `${[first, ...rest.slice(0, -1)].join(', ')}, and ${rest.at(-1)}`;
  const whose = rest.length === 0 ? 'its' : 'their';
  return `${taken}: ${whose} names, fields and outputs are the same. Whether ${whose} code is cannot be known from the file.`;
}

function describeValues(read: readonly string[], missing: readonly string[]): string {
  if (read.length === 0) return 'It holds steps and no values: add the starting values before you run it.';
  const known = `It holds no starting values: ${listNames(read)} ${read.length === 1 ? 'was' : 'were'} read off its cached results.`;
  if (missing.length === 0) return known;
  return `${known} Add ${listNames(missing)} before you run it.`;
}

const MOST_NAMES = 6;

function listNames(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  return joinWords(more < 2 ? names : [...names.slice(0, MOST_NAMES), `${more} more`]);
}

function describeKeptResults(steps: number): string {
  const whose = `The cached results of ${countNoun(steps, 'step')} came along, shown as from the file.`;
  const [skipped, inputs] =
    steps === 1 ? ['that step', 'its inputs are'] : ['those steps', 'their inputs are'];
  return `${whose} Rerun uses them as pyswark would, and skips ${skipped} while ${inputs} the same; Run starts without them.`;
}

function describeFlags({ useExtracts, populateExtracts }: Flags): string {
  const off = [...(useExtracts ? [] : ['used']), ...(populateExtracts ? [] : ['filled'])].join(' nor ');
  return `In pyswark its cache was ${off.includes(' nor ') ? `neither ${off}` : `not ${off}`}. Here the menu beside Rerun says what reruns do with a cache.`;
}

/** What of a file is not here as it was there, or not for certain. */
export function describeImportNote(note: ImportNote): string {
  switch (note.kind) {
    case 'state-alone':
      return 'It holds a state and no steps: its values are the starting values of the workflow.';
    case 'workflow-alone':
      return describeValues(note.read, note.missing);
    case 'recognised':
      return describeRecognised(note.classes);
    case 'placeholder':
      return `${note.model} is not known here. ${note.steps === 1 ? 'Its step is' : `Its ${note.steps} steps are`} kept, shown as ${note.steps === 1 ? 'a placeholder' : 'placeholders'}, and saved again as ${note.steps === 1 ? 'it came' : 'they came'}; ${note.steps === 1 ? 'it' : 'they'} cannot run here.`;
    case 'unresolved':
      return `${isolated(note.slot)} has no value: its record only names a place to load it from.`;
    case 'results-kept':
      return describeKeptResults(note.steps);
    case 'flags':
      return describeFlags(note.flags);
  }
}
