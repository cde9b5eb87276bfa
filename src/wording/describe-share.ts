import type { ShareFailure, SharePart } from '#sharing';
import { countNoun } from './count-noun.ts';
import type { OpeningText } from './describe-opening.ts';

/** Why a link cannot be opened. */
export function describeShareFailure(failure: ShareFailure): OpeningText {
  switch (failure.kind) {
    case 'no-share':
      return {
        title: 'This link holds no workflow',
        detail:
          'The part after #/share/ is empty, or it has letters that no link has. Copy the whole link again.',
        faults: [],
      };
    case 'newer-share':
      return {
        title: 'This link needs a newer version of the editor',
        detail: `It is written in form ${failure.version}. Reload the page to get the newest editor.`,
        faults: [],
      };
    case 'damaged-share':
      return {
        title: 'This link is damaged',
        detail: 'It was cut off or changed on its way. Copy the whole link again, or ask for the file.',
        faults: [],
      };
    case 'too-large-share':
      return {
        title: 'This is too large for a link',
        detail: 'A link holds up to 3 million letters and 300,000 values. Use a file instead.',
        faults: [],
      };
  }
}

/** What a switch of the share dialog stands for: “3 steps and their wiring”. */
export function describeSharePart(part: SharePart): string {
  switch (part.kind) {
    case 'structure':
      return part.steps === 1 ? '1 step and its wiring' : `${countNoun(part.steps, 'step')} and their wiring`;
    case 'layout':
      return part.nodes === 1
        ? 'The position of 1 node'
        : `The positions of ${countNoun(part.nodes, 'node')}`;
    case 'scenario':
      return `${countNoun(part.values, 'starting value')} of ${part.name}`;
    case 'notes':
      return countNoun(part.notes, 'note');
    case 'results':
      return part.steps === 1 ? 'The result of 1 step' : `The results of ${countNoun(part.steps, 'step')}`;
  }
}
