import type { DocumentFailure } from '#document';
import type { SourceFailure } from '#sharing';
import { describeOpening, type OpeningText } from './describe-opening.ts';
import { formatBytes } from './format-bytes.ts';

/** Why nothing came of an address to fetch from; `from` is its host, or all of an address that is none. */
export function describeSourceFailure(
  failure: SourceFailure | DocumentFailure | { readonly kind: 'no-source' | 'too-large-share' },
  from: string,
): OpeningText {
  switch (failure.kind) {
    case 'no-source':
      return {
        title: 'This is no address to open a workflow from',
        detail: 'It begins with https:// and has no password in it.',
        faults: from === '' ? [] : [from],
      };
    case 'source-status':
      return {
        title: describeStatus(failure.status, from),
        detail: `The server answered with status ${failure.status}. Ask whoever gave you the address.`,
        faults: [],
      };
    case 'source-page':
      return {
        title: `${from} gave a web page, not a workflow file`,
        detail:
          'Where a site shows a file in a page, use the address of the file itself, often called “raw”.',
        faults: [],
      };
    case 'source-too-large':
      return {
        title: `The file of ${from} is too large`,
        detail: `A file that is opened from an address has up to ${formatBytes(failure.limit)}. Save it and open it from this device.`,
        faults: [],
      };
    case 'too-large-share':
      return {
        title: `The workflow of ${from} is too large`,
        detail:
          'From an address, up to 2,000 steps and 4,000 slots are opened. Save the file and open it from this device.',
        faults: [],
      };
    case 'source-refused':
      return {
        title: `${from} does not let other pages read this file`,
        detail:
          'The server would have to allow it (CORS, the header Access-Control-Allow-Origin). Save the file and open it from this device.',
        faults: [],
      };
    case 'source-unreachable':
      return {
        title: `${from} could not be reached`,
        detail:
          'The server did not answer, or broke off. Check the address and the connection, then try again.',
        faults: [],
      };
    case 'source-slow':
      return {
        title: `${from} takes too long`,
        detail: 'The file did not come within 30 seconds. Try again later.',
        faults: [],
      };
    default:
      return describeOpening(failure, `The file of ${from}`);
  }
}

function describeStatus(status: number, from: string): string {
  if (status === 404 || status === 410) return `${from} has no such file`;
  if (status === 401 || status === 403) return `${from} does not give this file to everybody`;
  return `${from} could not give the file`;
}
