import { useStore } from 'zustand';
import { lazyPart } from '#ui';
import type { FileDesk } from './file-desk.ts';
import { useFileEvents } from './use-file-events.ts';

const ConflictDialog = lazyPart(async () => (await import('./desk-parts.ts')).ConflictDialog);
const DropVeil = lazyPart(async () => (await import('./desk-parts.ts')).DropVeil);
const OpeningNote = lazyPart(async () => (await import('./desk-parts.ts')).OpeningNote);
const ResultsDialog = lazyPart(async () => (await import('./desk-parts.ts')).ResultsDialog);

/** Lies over the whole page, whatever is open on it. */
export function FileDeskView({ desk }: { readonly desk: FileDesk }) {
  useFileEvents(desk);
  const dragged = useStore(desk, (state) => state.dragged);
  const opening = useStore(desk, (state) => state.opening);
  const conflict = useStore(desk, (state) => state.conflict);
  const results = useStore(desk, (state) => state.results);
  return (
    <>
      {dragged !== undefined && <DropVeil {...dragged} />}
      {opening.length > 0 && <OpeningNote names={opening} />}
      {conflict !== undefined && (
        <ConflictDialog
          conflict={conflict}
          onOverwrite={() => void desk.settle('overwrite')}
          onOpenTheirs={() => void desk.settle('open-theirs')}
          onSaveElsewhere={() => void desk.settle('save-elsewhere')}
          onClose={() => void desk.settle()}
        />
      )}
      {results.length > 0 && <ResultsDialog results={results} onClose={desk.dismiss} />}
    </>
  );
}
