import { useQuery } from '@tanstack/react-query';
import { LibraryPage } from '#features/documents';
import { OpeningProblem } from '#features/examples';
import { describeStorageTrouble } from '#wording';
import type { OwnDocuments } from './own-documents.ts';
import { PlainScreen } from './plain-screen.tsx';

/** The page of all workflows of the person's own. */
export function LibraryScreen({ own }: { readonly own: OwnDocuments }) {
  const { data: library, refetch } = useQuery({
    queryKey: ['library'],
    queryFn: () => own.library().catch(() => null), // its code could not be had
    gcTime: 0,
  });
  return (
    <PlainScreen title="Your workflows" example={undefined}>
      {library === null && (
        <OpeningProblem
          text={describeStorageTrouble({ kind: 'saving-not-loaded' })}
          onRetry={() => void refetch()}
        />
      )}
      {library !== undefined && library !== null && <LibraryPage library={library} unsaved={own.unsaved} />}
    </PlainScreen>
  );
}
