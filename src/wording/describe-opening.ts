import type { DocumentFailure } from '#document';
import { countNoun } from './count-noun.ts';
import { describePath } from './describe-path.ts';

/** Why nothing could be opened; the examples' outcome fits. */
type OpeningFailure = DocumentFailure | { readonly kind: 'not-found' } | { readonly kind: 'unreachable' };

export interface OpeningText {
  readonly title: string;
  readonly detail: string;
  /** What exactly is wrong, where that helps whoever wrote the file. */
  readonly faults: readonly string[];
}

/** `name` is what was asked for: “divide-by-zero”. */
export function describeOpening(failure: OpeningFailure, name: string): OpeningText {
  switch (failure.kind) {
    case 'not-found':
      return {
        title: `No example called ${name}`,
        detail: 'The address may be mistyped or from another version.',
        faults: [],
      };
    case 'unreachable':
      return {
        title: `${name} could not be fetched`,
        detail: 'The server did not answer. Check the connection, then try again.',
        faults: [],
      };
    case 'not-json':
      return {
        title: `${name} is not a workflow file`,
        detail: 'It is not JSON.',
        faults: [failure.message],
      };
    case 'newer-document':
      return {
        title: `${name} needs a newer version of the editor`,
        detail: `It is written in format ${failure.version}. Reload the page to get the newest editor. The file itself is unchanged.`,
        faults: [],
      };
    case 'invalid-document': {
      const { issues } = failure;
      return {
        title: `${name} is damaged`,
        detail: `${countNoun(issues.length, 'part')} of the file ${issues.length === 1 ? 'is' : 'are'} not as expected. The file itself is unchanged.`,
        faults: issues
          .slice(0, MOST_FAULTS)
          .map(({ path, message }) => `${path.length === 0 ? 'the file' : describePath(path)}: ${message}`),
      };
    }
  }
}

const MOST_FAULTS = 8;

/** An address that the editor has no page for. */
export function describeUnknownAddress(address: string): OpeningText {
  return {
    title: 'There is nothing at this address',
    detail: `The editor does not know #/${address}.`,
    faults: [],
  };
}

/** A workflow of the person's own that is not, or no longer, on this device. */
export function describeMissingDocument(): OpeningText {
  return {
    title: 'This workflow is not on this device',
    detail:
      'It was deleted, the browser cleared its storage, or it is in another browser. An address like this one opens only where it was made.',
    faults: [],
  };
}
