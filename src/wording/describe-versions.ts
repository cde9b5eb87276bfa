import type { DocumentChange, DocumentStep, StepChange } from '#document';
import type { Value } from '#engine';
import type { VersionOccasion, VersionTrouble } from '#persistence';
import { countNoun } from './count-noun.ts';
import { describeStorageTrouble } from './describe-saving.ts';
import { describeValue } from './describe-value.ts';
import { formatClock } from './format-time.ts';
import { isolated } from './isolated.ts';

const day = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short' });

/** “10:42” on the same day, “24 Nov, 10:42” on another one; both in epoch milliseconds. */
export function describeVersionTime(at: number, now: number): string {
  const today = new Date(at).toDateString() === new Date(now).toDateString();
  return today ? formatClock(at) : nameMoment(at);
}

function nameMoment(at: number): string {
  const parts = day.formatToParts(at);
  const part = (wanted: string) => parts.find(({ type }) => type === wanted)?.value ?? '';
  return `${part('day')} ${part('month')}, ${formatClock(at)}`;
}

export function describeOccasion(occasion: VersionOccasion): string {
  if (occasion.kind === 'opened') return 'Opened';
  const { run, ran, skipped, failed } = occasion;
  return `Run #${run}: ${ran} ran, ${skipped} skipped${failed === 0 ? '' : `, ${failed} failed`}`;
}

/** What a copy of an earlier state is called. */
export function describeVersionName(name: string, at: number): string {
  return `${name} (as of ${nameMoment(at)})`;
}

interface ChangeText {
  readonly text: string;
  /** Where it is one value in the place of another one. */
  readonly values?: { readonly before: string; readonly after: string };
}

const NOTHING = 'no value';
const VALUE = 24; // characters

/** What has changed since, one line each. `titleOf` gives the title that a step has or had. */
export function describeChange(
  change: DocumentChange,
  titleOf: (step: DocumentStep) => string,
): readonly ChangeText[] {
  switch (change.kind) {
    case 'name':
      return [{ text: 'Name', values: { before: change.before, after: change.after } }];
    case 'notes':
      return [{ text: 'The notes of the workflow were changed' }];
    case 'step-added':
      return [{ text: `Step ${isolated(titleOf(change.step))} was added` }];
    case 'step-removed':
      return [{ text: `Step ${isolated(titleOf(change.step))} was removed` }];
    case 'step-changed':
      return change.changes.map((one) => describeStepChange(one, isolated(titleOf(change.step))));
    case 'step-order':
      return [{ text: 'The steps follow each other differently' }];
    case 'scenario-added':
      return [{ text: `Scenario ${isolated(change.scenario)} was added` }];
    case 'scenario-removed':
      return [{ text: `Scenario ${isolated(change.scenario)} was removed` }];
    case 'slot-value':
      return [{ text: `${isolated(change.slot)} in ${isolated(change.scenario)}`, values: valuesOf(change) }];
    case 'mutable':
      return [
        {
          text: `In ${isolated(change.scenario)}, steps ${change.after ? 'may' : 'may no longer'} overwrite slots`,
        },
      ];
    case 'groups':
      return [{ text: 'The groups were changed' }];
    case 'layout':
      return [{ text: 'Nodes were moved' }];
    case 'other':
      return [{ text: 'Something was changed that has no line of its own' }];
  }
}

function describeStepChange(change: StepChange, title: string): ChangeText {
  switch (change.kind) {
    case 'title':
      return {
        text: `Title of ${title}`,
        values: { before: change.before ?? 'none of its own', after: change.after ?? 'none of its own' },
      };
    case 'model':
      return { text: `Model of ${title}`, values: { before: change.before, after: change.after } };
    case 'reads':
      return { text: `${title} reads ${isolated(change.slot)} for ${change.field}` };
    case 'reads-no-more':
      return { text: `${title} no longer reads ${isolated(change.slot)} for ${change.field}` };
    case 'fills':
      return { text: `${title} fills ${isolated(change.slot)} with ${change.key}` };
    case 'fills-no-more':
      return { text: `${title} no longer fills ${isolated(change.slot)} with ${change.key}` };
    case 'setting':
      return { text: `${change.field} of ${title}`, values: valuesOf(change) };
    case 'note':
      return { text: `The note of ${title} was changed` };
    case 'disabled':
      return { text: `${title} is left out of the run` };
    case 'enabled':
      return { text: `${title} is no longer left out of the run` };
  }
}

interface Values {
  readonly before: Value | undefined;
  readonly after: Value | undefined;
}

/** Two values that begin alike, or are lists of one length, still differ: then only that is said. */
function valuesOf({ before, after }: Values): { readonly before: string; readonly after: string } {
  const [earlier, later] = [preview(before), preview(after)];
  return { before: earlier, after: earlier === later ? `another one (${later})` : later };
}

function preview(value: Value | undefined): string {
  return value === undefined ? NOTHING : describeValue(value, VALUE);
}

export function describeChangeCount(count: number): string {
  return count === 0 ? 'Nothing has changed since' : `${countNoun(count, 'change')} since`;
}

interface NoVersionsText {
  readonly title: string;
  readonly detail: string;
}

/** `of` one of the person's own, one that the first edit makes that, or another one's that cannot be edited. */
export function describeNoVersions(of: 'own' | 'example' | 'link'): NoVersionsText {
  if (of === 'own') {
    return {
      title: 'No versions yet',
      detail: 'Before the first edit after opening, and at each run, the workflow is kept as it is then.',
    };
  }
  const way = of === 'link' ? 'Keep a copy of this one to have them' : 'The first edit makes this one yours';
  return {
    title: 'No versions of this workflow',
    detail: `Only workflows of your own have them. ${way}.`,
  };
}

type VersionsTrouble =
  | VersionTrouble
  /** The code that reads them could not be fetched. */
  | { readonly kind: 'saving-not-loaded' }
  /** It was cleared away in the meantime. */
  | { readonly kind: 'missing' }
  /** Its text is damaged, or of a newer version of the editor. */
  | { readonly kind: 'refused' };

export function describeVersionTrouble(trouble: VersionsTrouble): string {
  switch (trouble.kind) {
    case 'missing':
      return 'This version is not on this device any more.';
    case 'refused':
      return 'This version is damaged, or a newer version of the editor wrote it.';
    case 'version-too-large':
      return 'The latest state is not here: it is larger than the 8 MB that the versions of a workflow may take.';
    default:
      return describeStorageTrouble(trouble).detail;
  }
}

/** Before what went wrong when one was to be kept. */
export function describeMissedVersion(trouble: VersionTrouble): string {
  return trouble.kind === 'version-too-large'
    ? describeVersionTrouble(trouble)
    : `The latest version could not be kept. ${describeVersionTrouble(trouble)}`;
}
