// Keeps what a document was: as this session found it, and as each run was started with it.
import { documentToText, type WorkflowDocument } from '#document';
import type { Editor } from '#editor';
import type { VersionOccasion, VersionStorage, VersionTrouble } from '#persistence';

const MOST_MISSED = 5; // that wait for room: older ones are given up

interface RecorderParts {
  readonly editor: Editor;
  /** Of the document in the storage. */
  readonly id: string;
  readonly versions: Pick<VersionStorage, 'add'>;
  /** The document is not stored yet: what it was before its first edit is in its history. */
  readonly isNew: boolean;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

interface Moment {
  readonly document: WorkflowDocument;
  readonly at: number;
  readonly occasion: VersionOccasion;
}

export interface VersionRecorder {
  /** Writes what there is to write; called after a save, so that no save waits for it. Never rejects. */
  write(): Promise<void>;
  /** Why the last one could not be written; undefined where it was. */
  trouble(): VersionTrouble | undefined;
  end(): void;
}

export function recordVersions({ editor, id, versions, isNew, now }: RecorderParts): VersionRecorder {
  const { documents, runs } = editor;
  let pending: readonly Moment[] = [];
  let trouble: VersionTrouble | undefined;
  let queue: Promise<void> = Promise.resolve();
  let found: WorkflowDocument | undefined = documents.getState().current;
  let started: WorkflowDocument | undefined; // with which the run under way began, once it was edited since

  const note = (document: WorkflowDocument, occasion: VersionOccasion) => {
    pending = [...pending, { document, at: now(), occasion }];
  };
  const first = isNew ? documents.getState().past[0] : undefined;
  if (first !== undefined) {
    found = undefined;
    note(first.document, { kind: 'opened' });
  }

  const listening = [
    documents.subscribe(({ current }, { current: before }) => {
      if (runs.isRunning()) started ??= before;
      if (found === undefined || current === found) return;
      note(found, { kind: 'opened' });
      found = undefined;
    }),
    runs.subscribeToEnds(({ run, receipts }) => {
      const count = (wanted: string) => receipts.filter(({ kind }) => kind === wanted).length;
      note(started ?? documents.getState().current, {
        kind: 'run',
        run,
        ran: count('ran'),
        skipped: count('skipped'),
        failed: count('failed'),
      });
      started = undefined;
    }),
  ];

  async function writePending() {
    const writing = pending;
    pending = [];
    const missed: Moment[] = [];
    for (const moment of writing) {
      const { document, at, occasion } = moment;
      const outcome = await versions.add({ id, at, occasion, text: documentToText(document) });
      trouble = outcome.kind === 'done' ? undefined : outcome;
      if (outcome.kind !== 'done' && outcome.kind !== 'version-too-large') missed.push(moment);
    }
    pending = [...missed, ...pending].slice(-MOST_MISSED);
  }

  return {
    write() {
      queue = queue.then(writePending);
      return queue;
    },
    trouble: () => trouble,
    end() {
      for (const stop of listening) stop();
    },
  };
}
