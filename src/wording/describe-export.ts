import { countNoun } from './count-noun.ts';

/** What a form has no place for. */
interface ExportLosses {
  readonly layout: boolean;
  readonly titles: boolean;
  readonly notes: boolean;
  readonly groups: boolean;
  /** Of all scenarios. */
  readonly values: boolean;
  /** Names of those that stay behind. */
  readonly scenarios: readonly string[];
}

export function describeExportLosses(losses: ExportLosses): readonly string[] {
  const parts = [
    ...(losses.layout ? ['positions'] : []),
    ...(losses.titles ? ['titles'] : []),
    ...(losses.notes ? ['notes'] : []),
    ...(losses.groups ? ['frames'] : []),
  ];
  return [
    ...(losses.values ? ['Starting values are not part of it: they leave as a state.'] : []),
    ...(losses.scenarios.length > 0
      ? [
          `${countNoun(losses.scenarios.length, 'other scenario')} ${losses.scenarios.length === 1 ? 'stays' : 'stay'} here: ${losses.scenarios.join(', ')}.`,
        ]
      : []),
    ...(parts.length > 0 ? [`There is no place in it for ${listed(parts)}.`] : []),
  ];
}

export function describeMissingPython(name: string): string {
  return `${name} has no Python text: its run method has to be written before it runs.`;
}

export function describeSecretsInFile(names: readonly string[]): string {
  return `${listed(names)} ${names.length === 1 ? 'looks like a secret, and is' : 'look like secrets, and are'} in the file as ${names.length === 1 ? 'it is' : 'they are'}.`;
}

/** `all`: nothing has run since they came with a file. */
export function describeResultsInFile(steps: number, all: boolean): string {
  const what = all
    ? `The results of ${countNoun(steps, 'step')} that came with the file are`
    : `The cached results of ${countNoun(steps, 'step')} are`;
  return `${what} in it: pyswark skips ${steps === 1 ? 'the step' : 'a step'} while its inputs are the same.`;
}

export function describeLinkResultsLeft(): string {
  return 'Results that came with a link are not in it: they were not made here, and pyswark would use them. Run the workflow first.';
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

type FormName =
  | 'json'
  | 'svg'
  | 'png'
  | 'pyswark'
  | 'pyswark-state'
  | 'gluedb'
  | 'python'
  | 'notebook'
  | 'zip'
  | 'state'
  | 'slot'
  | 'receipts'
  | 'log';

/** What the form is for. */
export function describeExportForm(form: FormName): string {
  switch (form) {
    case 'json':
      return 'The whole workflow: steps, wiring, the values of every scenario, notes and positions. It opens here again exactly as it is, and its lines can be compared and merged.';
    case 'svg':
      return 'A picture that stays sharp at any size, with its letters. The workflow is in it: dropped here, the picture opens it again.';
    case 'png':
      return 'A picture for chats and pages, at twice its size. The workflow is in it, as long as no other program saves it anew: dropped here, it opens again.';
    case 'pyswark':
      return 'The workflow as pyswark saves it, with what it remembers of its runs: cached results, counters and the flags of the last one.';
    case 'pyswark-state':
      return 'The starting values of the chosen scenario, as a state that pyswark reads.';
    case 'gluedb':
      return 'The starting values of the chosen scenario, as records of a GlueDb.';
    case 'python':
      return 'A script that runs by itself with pyswark: step models, workflow, a function for each scenario, a run and a rerun.';
    case 'notebook':
      return 'A Jupyter notebook with the same cells as the script, and the notes as prose between them.';
    case 'zip':
      return 'A Python package in pyswark’s own layout: steps, workflows, states and a runner.';
    case 'state':
      return 'Every slot as the last run left it, in the order in which they were written.';
    case 'slot':
      return 'The value of one slot as the last run left it: a text as it is, all else as JSON.';
    case 'receipts':
      return 'Why each step of the last run ran, was skipped or failed, with times and the values that made the difference.';
    case 'log':
      return 'What all runs since the page was opened have said, line by line.';
  }
}
