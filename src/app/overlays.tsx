import { useSession } from '#editor';
import { AddSlotDialog } from '#features/step-palette';

/** What lies over the editor; one thing at a time. */
export function Overlays() {
  const kind = useSession(({ overlay }) => overlay.kind);
  switch (kind) {
    case 'add-slot':
      return <AddSlotDialog />;
    default:
      return null;
  }
}
