import type { DocumentFailure } from '#document';
import type { Secret, SecretPlace, ShareFailure, SharePart } from '#sharing';
import { countNoun } from './count-noun.ts';
import { describeOpening, type OpeningText } from './describe-opening.ts';

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
        detail: 'A link holds up to 2,000 steps, 4,000 slots and 300,000 values. Use a file instead.',
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

interface SharePartText {
  readonly title: string;
  readonly detail: string;
}

/** A row of the share dialog. */
export function describeShareRow(part: SharePart): SharePartText {
  switch (part.kind) {
    case 'structure':
      return {
        title: 'Structure',
        detail: `${countNoun(part.steps, 'step')}, their wiring, names and settings. Always included.`,
      };
    case 'layout':
      return { title: 'Positions', detail: `Where ${countNoun(part.nodes, 'node')} stand on the canvas.` };
    case 'scenario':
      return {
        title: 'Starting values',
        detail: `${countNoun(part.values, 'value')} in scenario ${part.name}`,
      };
    case 'notes':
      return {
        title: 'Notes',
        detail: `${countNoun(part.notes, 'note')}${part.secret ? ', with what looks like a secret in them' : ''}`,
      };
    case 'results':
      return {
        title: 'Cached results',
        detail:
          part.steps === 0
            ? 'None leaves: they were made from values that stay here.'
            : `${countNoun(part.steps, 'step result')}. The reader sees values without running.`,
      };
  }
}

/** What a value that looks like a secret is called; `step` is the title of the step that has the setting. */
export function describeSecretPlace(place: SecretPlace, step: string | undefined): string {
  return place.kind === 'slot' ? place.slot : `${place.field} of ${step ?? place.step}`;
}

/** Before the name comes nothing: “api_key looks like a secret, so it is left out.” */
export function describeSecret(
  left: boolean,
  by: Secret['by'],
): { readonly claim: string; readonly rest: string } {
  const looks = by === 'name' ? 'looks like a secret' : 'holds what looks like a secret';
  return left
    ? { claim: `${looks}, so it is left out.`, rest: 'People who open the link set their own value.' }
    : { claim: `${looks}, and it leaves with the link.`, rest: 'Whoever has the link can read it.' };
}

interface LengthText {
  readonly length: string;
  readonly advice: string;
  readonly tone: 'fine' | 'long' | 'too-long';
}

/** In characters: some chat tools cut what is longer. */
export const CHAT_LIMIT = 2_000;
/** In characters: Safari and some tools around browsers open nothing longer. */
const BROWSER_LIMIT = 64_000;

/** What the length of a whole address means for where it can go. */
export function describeLinkLength(characters: number): LengthText {
  const length = `${characters.toLocaleString('en-US')} characters.`;
  if (characters <= CHAT_LIMIT) return { length, advice: 'Fits into chats and mails.', tone: 'fine' };
  if (characters <= BROWSER_LIMIT) {
    return { length, advice: 'Some chat tools cut links after 2,000.', tone: 'long' };
  }
  return {
    length,
    advice: 'Not every browser opens links this long. Send the file instead.',
    tone: 'too-long',
  };
}

/** Why nothing came of a link, whatever it is that went wrong. */
export function describeLinkFailure(failure: ShareFailure | DocumentFailure): OpeningText {
  switch (failure.kind) {
    case 'not-json':
    case 'newer-document':
    case 'invalid-document':
      return describeOpening(failure, 'The workflow of this link');
    default:
      return describeShareFailure(failure);
  }
}

interface SharedFacts {
  /** Where it was fetched from. */
  readonly host: string | undefined;
  /** How many results came along and are still shown as such. */
  readonly results: number;
  /** Whether it was run here. */
  readonly ran: boolean;
}

/** Above another's workflow. */
export function describeShared({ host, results, ran }: SharedFacts): SharePartText {
  const title = host === undefined ? 'Shared by link.' : `Opened from ${host}.`;
  if (ran) return { title, detail: 'You can look at it and run it. Keep a copy to edit it.' };
  if (results > 0) {
    return { title, detail: `Results came with the link; nothing was run here. Keep a copy to edit it.` };
  }
  return { title, detail: 'Nothing has run. You can look at it and run it; keep a copy to edit it.' };
}
