import { useDocument } from '#editor';
import { lazyPart } from '#ui';

const Frames = lazyPart(async () => (await import('./frames.tsx')).Frames);

/** What the canvas needs only once a person is there, or only where the workflow has it. */
export function LateParts() {
  const groups = useDocument(({ current }) => current.groups);
  return <>{groups !== undefined && <Frames groups={groups} />}</>;
}
