import type { RefObject } from 'react';
import { useDocument } from '#editor';
import { lazyPart } from '#ui';
import { Frames } from './frames.tsx';
import { useMenuPlace } from './menu/use-menu-place.ts';

const CanvasMenu = lazyPart(async () => (await import('./menu/canvas-menu.tsx')).CanvasMenu);

/** What the canvas needs only once a person is there, or only where the workflow has it. */
export function LateParts({ root }: { readonly root: RefObject<HTMLElement | null> }) {
  const { place, close } = useMenuPlace(root);
  const groups = useDocument(({ current }) => current.groups);
  return (
    <>
      {groups !== undefined && <Frames groups={groups} />}
      {place !== undefined && <CanvasMenu key={`${place.x} ${place.y}`} place={place} onClose={close} />}
    </>
  );
}
