import { useEffect } from 'react';
import { useEditor, useSession } from '#editor';
import { drawPicture } from '#features/canvas';
import { CommandPalette } from '#features/command-palette';
import { VersionsDialog } from '#features/documents';
import { ExportDialog } from '#features/files';
import { ShareDialog } from '#features/share';
import { ShortcutSheet } from '#features/shortcut-sheet';
import { AddSlotDialog } from '#features/step-palette';
import { useMissingCode } from '#ui';

/** What lies over the editor; one thing at a time. */
export function Overlays() {
  const { session } = useEditor();
  const overlay = useSession((state) => state.overlay);
  const missing = useMissingCode();
  useEffect(() => {
    if (missing > 0) session.close(); // it could not be shown: the next try is one
  }, [missing, session]);
  switch (overlay.kind) {
    case 'commands':
      return <CommandPalette query={overlay.query} />;
    case 'shortcuts':
      return <ShortcutSheet />;
    case 'export':
      return <ExportDialog form={overlay.form} drawPicture={drawPicture} />;
    case 'share':
      return <ShareDialog />;
    case 'versions':
      return <VersionsDialog />;
    case 'add-slot':
      return <AddSlotDialog />;
    default:
      return null;
  }
}
