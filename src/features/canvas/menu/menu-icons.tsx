import {
  type Icon,
  IconBarrierBlock,
  IconBoxMultiple,
  IconCopy,
  IconCopyPlus,
  IconEyeOff,
  IconHierarchy2,
  IconLink,
  IconPencil,
  IconPlus,
  IconReplace,
  IconScissors,
  IconTrash,
} from '@tabler/icons-react';

const icons: Readonly<Record<string, Icon>> = {
  connect: IconLink,
  'rename-step': IconPencil,
  'rename-slot': IconPencil,
  'rename-group': IconPencil,
  'edit-slot': IconPencil,
  'replace-model': IconReplace,
  copy: IconCopy,
  cut: IconScissors,
  duplicate: IconCopyPlus,
  'toggle-disabled': IconBarrierBlock,
  'clear-result': IconTrash,
  'fold-slot': IconEyeOff,
  group: IconBoxMultiple,
  'auto-layout': IconHierarchy2,
  'find-model': IconPlus,
  'add-slot': IconPlus,
  delete: IconTrash,
  'delete-group-contents': IconTrash,
};

/** What has no icon of its own keeps the room, so that all words begin in one line. */
export function MenuIcon({ id }: { readonly id: string }) {
  const Icon = icons[id];
  if (Icon === undefined) return <span style={{ width: 16 }} />;
  return <Icon size={16} stroke={1.75} aria-hidden="true" />;
}
