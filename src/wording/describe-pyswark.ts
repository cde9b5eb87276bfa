import type { PyswarkFailure, PyswarkNote } from '#document';
import { countNoun } from './count-noun.ts';
import type { OpeningText } from './describe-opening.ts';
import { describePath } from './describe-path.ts';
import { isolated } from './isolated.ts';

const MOST_FAULTS = 8;

/** Why a file of pyswark cannot be opened; `name` is the file's. */
export function describePyswarkFailure(failure: PyswarkFailure, name: string): OpeningText {
  switch (failure.kind) {
    case 'not-json':
      return {
        title: `${name} is not a workflow file`,
        detail: 'It is not JSON.',
        faults: [failure.message],
      };
    case 'not-pyswark':
      return {
        title: `${name} is not a file of pyswark`,
        detail: 'Such a file has model and contents.',
        faults: [],
      };
    case 'unknown-class':
      return {
        title: `${name} holds no workflow`,
        detail: `It holds a ${failure.model}. A workflow, a state, a step, a runner or a GlueDb can be opened.`,
        faults: [],
      };
    case 'invalid-pyswark': {
      const { issues } = failure;
      return {
        title: `${name} is damaged`,
        detail: `${countNoun(issues.length, 'part')} of the file ${issues.length === 1 ? 'is' : 'are'} not as pyswark writes ${issues.length === 1 ? 'it' : 'them'}. The file itself is unchanged.`,
        faults: issues.slice(0, MOST_FAULTS).map(({ path, message }) => `${describePath(path)}: ${message}`),
      };
    }
  }
}

/** What pyswark takes in another way, or not at all. `titleOf` names a step by its id. */
export function describePyswarkNote(note: PyswarkNote, titleOf: (step: string) => string): string {
  switch (note.kind) {
    case 'setting-as-slot':
      return `${note.field} of ${isolated(titleOf(note.step))} is the slot ${isolated(note.slot)} now: steps of pyswark have no literal values.`;
    case 'disabled-left-out':
      return `${isolated(titleOf(note.step))} is disabled and was left out.`;
    case 'several-names':
      return `${note.name} of ${isolated(titleOf(note.step))} is wired to several names, and pyswark takes one: it will refuse this step.`;
    case 'no-class':
      return `${isolated(titleOf(note.step))} needs ${note.model}, which is no Python class: pyswark will not find it.`;
    case 'value-left-out':
      return `${isolated(note.slot)} was left out: a GlueDb cannot hold its value.`;
  }
}
