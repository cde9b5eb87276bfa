import type { ImportNote } from '#document';
import { countNoun } from './count-noun.ts';

function describeRecognised(classes: readonly (readonly [path: string, model: string])[]): string {
  const [first, ...rest] = classes.map(([path, model], place) =>
    place === 0 ? `${path} was taken for ${model}` : `${path} for ${model}`,
  );
  const taken = rest.length === 0 ? first : `${[first, ...rest.slice(0, -1)].join(', ')}, and ${rest.at(-1)}`;
  const whose = rest.length === 0 ? 'its' : 'their';
  return `${taken}: ${whose} names, fields and outputs are the same. Whether ${whose} code is cannot be known from the file.`;
}

/** What of a file is not here as it was there, or not for certain. */
export function describeImportNote(note: ImportNote): string {
  switch (note.kind) {
    case 'state-alone':
      return 'It holds a state and no steps: its values are the starting values of the workflow.';
    case 'workflow-alone':
      return 'It holds steps and no values: add the starting values before you run it.';
    case 'recognised':
      return describeRecognised(note.classes);
    case 'placeholder':
      return `${note.model} is not known here. ${note.steps === 1 ? 'Its step is' : `Its ${note.steps} steps are`} kept, shown as ${note.steps === 1 ? 'a placeholder' : 'placeholders'}, and saved again as ${note.steps === 1 ? 'it came' : 'they came'}; the workflow cannot run with ${note.steps === 1 ? 'it' : 'them'}.`;
    case 'unresolved':
      return `${note.slot} has no value: its record only names a place to load it from.`;
    case 'results-left-out':
      return `The cached results of ${countNoun(note.steps, 'step')} were left out: the first run makes them anew.`;
  }
}
