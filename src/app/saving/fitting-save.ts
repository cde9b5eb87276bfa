import { type MemoryWriter, SPARED } from '#editor';
import type { DocumentSave, DocumentStorage, LeftOut, SaveOutcome } from '#persistence';

interface FittingSaveParts {
  readonly storage: Pick<DocumentStorage, 'save'>;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

type Save = (
  document: Omit<DocumentSave, 'put' | 'drop'>,
  memory: MemoryWriter,
) => Promise<{ readonly outcome: SaveOutcome; readonly leftOut: LeftOut }>;

export interface FittingSave {
  /**
   * Where there is no room for all of the memory, goes without what is missed least: first the results of runs, then
   * what can be undone, then everything but the document's text. The next save begins where there was room.
   */
  readonly save: Save;
  /** Tries for more than there was room for at last; where there still is no room for that, nothing is saved. */
  readonly saveMore: Save;
}

export function createFittingSave({ storage, now }: FittingSaveParts): FittingSave {
  let least = 0; // place in SPARED where there was room last

  async function attempt(place: number, ...[{ summary, ...document }, memory]: Parameters<Save>) {
    const { put, drop, leftOut, written } = memory.change(now(), SPARED[place]);
    const resultBytes = leftOut === 'nothing' ? summary.resultBytes : 0;
    const outcome = await storage.save({ ...document, summary: { ...summary, resultBytes }, put, drop });
    if (outcome.kind === 'saved') {
      written();
      least = place;
    }
    return { outcome, leftOut };
  }

  async function between(first: number, last: number, ...given: Parameters<Save>) {
    for (let place = first; ; place++) {
      const attempted = await attempt(place, ...given);
      if (attempted.outcome.kind !== 'storage-full' || place >= last) return attempted;
    }
  }

  return {
    save: (...given) => between(least, SPARED.length - 1, ...given),
    saveMore: (...given) => between(0, least - 1, ...given),
  };
}
