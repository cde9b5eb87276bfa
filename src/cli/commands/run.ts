import { convertSteps, namesOf, slotsOf } from '#document';
import { EngineError, type Receipt, type RunReport, State, valueToJson, Workflow } from '#engine';
import { describeFailure, describeReasons, describeSame, describeValue } from '#wording';
import { LIBRARY, openFile, scenarioNamed } from './open-file.ts';
import type { CommandOptions } from './run-command.ts';
import { type ExitCode, printable, Refusal, type Terminal } from './terminal.ts';

/** Runs the steps in the engine, as the page does; what a file of pyswark remembers counts as run 0. */
export async function run(file: string, options: CommandOptions, terminal: Terminal): Promise<ExitCode> {
  const { document, memory } = openFile(file, terminal);
  const { values, mutable } = scenarioNamed(document, options.scenario);
  const { all, enabled, disabled } = convertSteps(document, LIBRARY);
  const names = namesOf(all, slotsOf(enabled, values), disabled);
  const state = new State(values, { mutable });
  const report = await started(() => new Workflow(enabled, memory)).run(state);
  if (options.json === true) terminal.out(jsonOf(report, state));
  else {
    const titleOf = (receipt: Receipt) => names.steps.get(receipt.step)?.title ?? receipt.name;
    for (const receipt of report.receipts) {
      const place = String(receipt.index).padStart(3);
      terminal.out(`${printable(`${place}. ${titleOf(receipt)}: ${describeReceipt(receipt)}`)}\n`);
    }
    for (const [slot, value] of report.outputs ?? []) {
      terminal.out(`${printable(`${slot} = ${describeValue(value, 200)}`)}\n`);
    }
  }
  if (report.failure === undefined) return 0;
  const { title, detail, mend } = describeFailure(report.failure, names, state.snapshot);
  throw new Refusal(1, [`${title}.`, detail, mend].filter((sentence) => sentence !== '').join(' '));
}

/** A list of steps that no workflow can be made of is the file's fault. */
function started(make: () => Workflow): Workflow {
  try {
    return make();
  } catch (thrown) {
    if (!(thrown instanceof EngineError)) throw thrown;
    throw new Refusal(1, `The workflow cannot run: ${thrown.message}`);
  }
}

function describeReceipt(receipt: Receipt): string {
  switch (receipt.kind) {
    case 'ran':
      return `ran. ${describeReasons(receipt.reasons)}.`;
    case 'skipped':
      return `skipped. ${describeSame(receipt.fields, receipt.since)}.`;
    case 'failed':
      return 'failed.';
    case 'not-reached':
      return 'not reached.';
    case 'cancelled':
      return 'cancelled.';
  }
}

function jsonOf({ outputs, receipts, stepsRan, stepsSkipped, failure }: RunReport, state: State): string {
  const pairs = (values: Iterable<readonly [string, Parameters<typeof valueToJson>[0]]>) =>
    [...values].map(([slot, value]) => [slot, valueToJson(value)]);
  const json = {
    result: outputs === null ? null : pairs(outputs),
    state: pairs(state.entries()),
    stepsRan,
    stepsSkipped,
    receipts,
    ...(failure === undefined ? {} : { failure }),
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}
