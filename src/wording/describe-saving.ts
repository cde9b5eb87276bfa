import type { LeftOut, SaveState, SavingTrouble } from '#persistence';
import type { OpeningText } from './describe-opening.ts';
import { isolated } from './isolated.ts';

interface SavingText {
  /** Stands in the top bar. */
  readonly word: string;
  readonly title: string;
  readonly detail: string;
  /** What is said when it becomes so, where somebody has to know. */
  readonly notice?: string;
}

const KEPT =
  'Every edit is saved within a second, together with what can be undone and what runs left: a reload goes on from there. Nothing leaves this device.';

export function describeSaving(state: SaveState): SavingText {
  switch (state.kind) {
    case 'not-yet':
      return {
        word: 'Not saved yet',
        title: 'Nothing to save yet',
        detail: 'The first edit makes this a workflow of your own, saved on this device.',
      };
    case 'saving':
      return { word: 'Saving…', title: 'Saving on this device', detail: KEPT };
    case 'saved':
      return describeLeftOut(state.leftOut);
    case 'deleted':
      return told({
        word: 'Deleted',
        title: 'Deleted in another tab',
        detail:
          'It is still open here, but not on this device any more. “Keep it” saves it again, and so does the next change.',
      });
    case 'not-saved': {
      return told({ word: 'Not saved', ...describeSavingTrouble(state.trouble) });
    }
  }
}

const ROOM =
  'Delete workflows or clear their results under “Your workflows”, or free space on the disk: as soon as there is room, all of it is saved again.';

function describeLeftOut(leftOut: LeftOut): SavingText {
  switch (leftOut) {
    case 'nothing':
      return { word: 'Saved on this device', title: 'Saved on this device', detail: KEPT };
    case 'large-runs':
      return {
        word: 'Saved, no results',
        title: 'Saved, without what runs left',
        detail:
          'The results of its runs are larger than 32 MB and stay in this tab only: after a reload, the next run runs every step.',
      };
    case 'runs':
      return told({
        word: 'Saved, no results',
        title: 'Saved without results: this device has no room for them',
        detail: `The workflow and what can be undone are saved. What runs left stays in this tab only: after a reload, the next run runs every step. ${ROOM}`,
      });
    case 'history':
    case 'memory':
      return told({
        word: 'Saved, no undo',
        title: 'Saved without undo and results: this device has no room for them',
        detail: `The workflow itself is saved. What can be undone and what runs left stay in this tab only. ${ROOM}`,
      });
  }
}

function told(text: SavingText): SavingText {
  return { ...text, notice: `${text.title}. ${text.detail}` };
}

/** The longest word that may stand in the top bar. */
export const LONGEST_SAVING_WORD = describeLeftOut('nothing').word;

const STAYS = 'Your work goes on in this tab and is tried to be saved again and again.';
const TAKE = 'Download it before you close the tab.';

function describeSavingTrouble(trouble: SavingTrouble): Pick<SavingText, 'title' | 'detail'> {
  switch (trouble.kind) {
    case 'storage-full':
      return {
        title: 'Not saved: this device has no room left',
        detail: `Delete workflows or clear their results under “Your workflows”, or free space on the disk. ${STAYS} ${TAKE}`,
      };
    case 'storage-denied':
      return {
        title: 'Not saved: the browser lets this page store nothing',
        detail: `That is so in some private windows, and where cookies are blocked. Your work goes on in this tab. ${TAKE}`,
      };
    case 'storage-newer':
      return {
        title: 'Not saved: a newer version of the editor is in use',
        detail: `It changed how workflows are stored on this device. Download this one, then reload the page.`,
      };
    case 'storage-silent':
      return {
        title: 'Not saved: the storage does not answer',
        detail: `Another tab may hold it; closing that one helps. ${STAYS} ${TAKE}`,
      };
    case 'storage-failed':
      return {
        title: 'Not saved: the storage refused it',
        detail: `It said: ${trouble.message} ${STAYS} ${TAKE}`,
      };
    case 'saving-not-loaded':
      return {
        title: 'Not saved: a part of the editor could not be fetched',
        detail: `Check the connection, then try again. Your work goes on in this tab. ${TAKE}`,
      };
    case 'saving-conflict':
      return {
        title: 'Not saved: another tab has saved something else',
        detail: `Nothing was written over. Download this state, then reload to see the other one.`,
      };
  }
}

/** The browser, or a person, cleared what was stored while it was open. */
export function describeGone(): string {
  return 'What was saved of this workflow was removed from this device. It is being saved again.';
}

/** Why a workflow of the person's own could not be read. */
export function describeStorageTrouble(trouble: SavingTrouble): OpeningText {
  return { title: 'Your workflow could not be read', detail: readingOf(trouble), faults: [] };
}

function readingOf(trouble: SavingTrouble): string {
  switch (trouble.kind) {
    case 'storage-denied':
      return 'The browser does not let this page use its storage, as in some private windows and where cookies are blocked.';
    case 'storage-newer':
      return 'A newer version of the editor has stored workflows on this device. Reload the page to get it.';
    case 'storage-silent':
      return 'The storage of this device does not answer. Another tab may hold it: close that one, then try again.';
    case 'storage-full':
      return 'This device has no room left. Free some space on the disk, then try again.';
    case 'saving-not-loaded':
      return 'A part of the editor could not be fetched. Check the connection, then try again.';
    case 'saving-conflict':
    case 'storage-failed':
      return `The storage of this device refused it. ${trouble.kind === 'storage-failed' ? trouble.message : ''}`.trim();
  }
}

/** This tab's edits and another one's do not go together. */
export function describeKeptApart(name: string): string {
  return `Another tab changed this workflow at the same time. Its state is shown; yours is kept as “${isolated(name)}”.`;
}

/** This tab's edits were made again on another one's. */
export function describeRebased(): string {
  return 'Another tab changed this workflow, too. Both changes are in; Undo takes them back one by one.';
}

export function describeRunsElsewhere(): string {
  return 'This workflow is running in another tab. Run it here when that has ended.';
}
