import { useSession } from '#editor';
import { CommandPalette } from '#features/command-palette';
import { ExportDialog } from '#features/files';
import { ShareDialog } from '#features/share';
import { ShortcutSheet } from '#features/shortcut-sheet';
import { AddSlotDialog } from '#features/step-palette';

/** What lies over the editor; one thing at a time. */
export function Overlays() {
  const overlay = useSession((session) => session.overlay);
  switch (overlay.kind) {
    case 'commands':
      return <CommandPalette query={overlay.query} />;
    case 'shortcuts':
      return <ShortcutSheet />;
    case 'export':
      return <ExportDialog form={overlay.form} />;
    case 'share':
      return <ShareDialog />;
    case 'add-slot':
      return <AddSlotDialog />;
    default:
      return null;
  }
}
