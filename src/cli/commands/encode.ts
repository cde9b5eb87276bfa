import { resultsToJson } from '#document';
import { defaultParts, describeParts, type ShareParts } from '#sharing';
import { describeShareFailure, describeSharePart } from '#wording';
import { openFile, refusal } from './open-file.ts';
import type { CommandOptions } from './run-command.ts';
import { type ExitCode, Refusal, type Terminal } from './terminal.ts';

const PARTS = ['layout', 'notes', 'values'];

/** Prints the end of an address: what stands behind the page's own. */
export function encode(file: string, options: CommandOptions, terminal: Terminal): ExitCode {
  const { document, memory, results: brought = memory?.cache } = openFile(file, terminal);
  const results = brought && resultsToJson(brought);
  const without = options.without?.split(',') ?? [];
  const unknown = without.find((part) => !PARTS.includes(part));
  if (unknown !== undefined)
    throw new Refusal(2, `A link has no part ${unknown}: it has ${PARTS.join(', ')}.`);
  const usual = defaultParts(document);
  const parts: ShareParts = {
    layout: !without.includes('layout'),
    notes: !without.includes('notes') && (usual.notes || options['with-secrets'] === true),
    scenarios: without.includes('values') ? [] : usual.scenarios,
    results: options['with-results'] === true,
    withheld: options['with-secrets'] === true ? [] : usual.withheld,
  };
  const { link, secrets, parts: sizes } = describeParts(document, results, parts);
  if (link.kind !== 'link') throw refusal(describeShareFailure(link));
  for (const { place, by } of parts.withheld.length > 0 ? secrets : []) {
    const name = place.kind === 'slot' ? `slot ${place.slot}` : `${place.field} of step ${place.step}`;
    terminal.err(
      `The value of ${name} was left out: its ${by} looks like a secret. --with-secrets takes it along.\n`,
    );
  }
  if (!without.includes('notes') && !parts.notes) {
    terminal.err(
      'The notes were left out: something in them looks like a secret. --with-secrets takes them along.\n',
    );
  }
  if (options.list === true) {
    for (const { part, chosen, length } of sizes) {
      terminal.err(`${chosen ? '+' : '-'} ${describeSharePart(part)}: ${length} letters\n`);
    }
  }
  terminal.out(`#/share/${link.payload}\n`);
  return 0;
}
