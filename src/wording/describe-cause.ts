// Two runs told as cause and effect. Nothing is claimed but what their records say.
import type { RunNumber, Value } from '#engine';
import { countNoun } from './count-noun.ts';
import type { ComparedRuns } from './describe-comparison.ts';
import { describeInputChange, type InputChanged } from './describe-reason.ts';
import { describeValue } from './describe-value.ts';
import { isolated } from './isolated.ts';
import { nameRun, titleRun } from './name-run.ts';

/** A slot that does not hold the same in both. */
interface Change {
  readonly name: string;
  readonly a?: Value;
  readonly b?: Value;
}

interface ComparisonStory {
  /** Whether it may be told that the first led to the last: a newer run of the same scenario, with the same steps. */
  readonly told: boolean;
  readonly edited: readonly Change[];
  /** Titles of steps that ran in B because of what was edited. */
  readonly ranAgain: readonly string[];
  /** Title of the step that failed in B and not in A. */
  readonly failed?: string;
  /** Title of the step that B was stopped in. */
  readonly stopped?: string;
  /** Slots that steps wrote and none reads. */
  readonly results: readonly Change[];
  readonly slots: { readonly differing: number; readonly of: number };
  readonly steps: { readonly differing: number; readonly of: number };
}

/** A part of a sentence; a name is set off from the words around it. */
export interface SentencePart {
  readonly text: string;
  readonly isName?: true;
}

const MOST = 2; // of each are named; more are counted

/** “You changed x from 2 to 7, so Add ran again, and final went from 25 to 50.” */
export function describeComparisonStory(story: ComparisonStory): SentencePart[] {
  const { slots, steps, told, edited } = story;
  if (slots.differing === 0 && steps.differing === 0) return [plain('Nothing differs between the two runs.')];
  if (!told || edited.length === 0) {
    return [
      plain(
        `${slots.differing} of ${countNoun(slots.of, 'slot')} and ${steps.differing} of ${countNoun(steps.of, 'step')} differ.`,
      ),
    ];
  }
  return [...tellEdits(edited), ...tellRuns(story.ranAgain), ...tellEnd(story), plain('.')];
}

function tellEdits(edited: readonly Change[]): SentencePart[] {
  if (edited.length > MOST) return [plain(`You changed ${countNoun(edited.length, 'starting value')}`)];
  return [
    plain('You changed '),
    ...joined(edited.map(({ name: slot, a, b }) => [name(slot), ...fromTo(' from ', a, b)])),
  ];
}

function tellRuns(titles: readonly string[]): SentencePart[] {
  if (titles.length === 0) return [];
  if (titles.length > MOST) return [plain(`, so ${countNoun(titles.length, 'step')} ran again`)];
  return [plain(', so '), ...joined(titles.map((title) => [name(title)])), plain(' ran again')];
}

function tellEnd({ failed, stopped, results }: ComparisonStory): SentencePart[] {
  if (failed !== undefined) return [plain(', and '), name(failed), plain(' failed')];
  if (stopped !== undefined) return [plain(', and '), name(stopped), plain(' was stopped')];
  if (results.length === 0) return [];
  if (results.length > MOST) return [plain(`, and ${countNoun(results.length, 'result')} differ`)];
  return [plain(', and '), ...joined(results.map(({ name: slot, a, b }) => [name(slot), ...resultOf(a, b)]))];
}

function resultOf(a: Value | undefined, b: Value | undefined): SentencePart[] {
  if (b === undefined) return [plain(' got no value')];
  if (a === undefined) return [plain(` got the value ${describeValue(b)}`)];
  const parts = fromTo(' went from ', a, b);
  return parts.length === 0 ? [plain(' became another one')] : parts;
}

/** Nothing where a value is missing, or where both look the same when they are cut. */
function fromTo(words: string, a: Value | undefined, b: Value | undefined): SentencePart[] {
  if (a === undefined || b === undefined) return [];
  const [from, to] = [describeValue(a), describeValue(b)];
  return from === to ? [] : [plain(`${words}${from} to ${to}`)];
}

function joined(parts: readonly (readonly SentencePart[])[]): SentencePart[] {
  return parts.flatMap((part, place) => (place === 0 ? part : [plain(' and '), ...part]));
}

const plain = (text: string): SentencePart => ({ text });
const name = (text: string): SentencePart => ({ text, isName: true });

/** Above the story: “Run #2 to run #4”. */
export function titleComparison({ a, b }: ComparedRuns): string {
  return `${titleRun(a)} to ${nameRun(b)}`;
}

/** Below it: “1 starting value changed · 3 slots differ”. */
export function describeComparisonCounts(starting: number, slots: number): string {
  const differ = `${countNoun(slots, 'slot')} ${slots === 1 ? 'differs' : 'differ'}`;
  return starting === 0 ? differ : `${countNoun(starting, 'starting value')} changed · ${differ}`;
}

/** Beside a starting value that differs. */
export function describeStartCause(byHand: boolean): string {
  return byHand ? 'edited by you' : 'starting value';
}

interface StepCause {
  /** Whether A has the step, and B. */
  readonly inA: boolean;
  readonly inB: boolean;
  /** What its fields were given otherwise. */
  readonly changes: readonly InputChanged[];
  readonly modelChanged: boolean;
}

/** Beside a step: “input a changed”. */
export function describeStepCause(
  { inA, inB, changes, modelChanged }: StepCause,
  runs: ComparedRuns,
): string {
  if (!inA) return `not in ${nameRun(runs.a)}`;
  if (!inB) return `not in ${nameRun(runs.b)}`;
  if (modelChanged) return 'model changed';
  const [first] = changes;
  if (first === undefined) return 'input the same';
  return changes.length > 1 ? `${changes.length} inputs changed` : `input ${describeInputChange(first)}`;
}

/** Beside a slot: “written by step 0”. */
export function describeWrittenCause(index: number): string {
  return `written by step ${index}`;
}

export function describeSameSteps(same: boolean): string {
  return same ? 'Steps, wiring and model versions are the same.' : 'The steps of the workflow differ.';
}

/** On the button: “Use the values of run #2”; it is what undo calls it, too. */
export function describeUseValues(run: RunNumber): string {
  return `Use the values of ${nameRun(run)}`;
}

export function describeValuesUsed(run: RunNumber): string {
  return `The starting values are those of ${nameRun(run)}`;
}

export function describeKeepRun(run: RunNumber): string {
  return `Save ${nameRun(run)} as a scenario`;
}

export function describeRunKept(run: RunNumber, scenario: string): string {
  return `Saved ${nameRun(run)} as the scenario ${isolated(scenario)}`;
}

/** Above what is selected while two runs are compared. */
export function describeBackToComparison(runs: ComparedRuns): string {
  return `Back to ${nameRun(runs.a)} → ${nameRun(runs.b)}`;
}
