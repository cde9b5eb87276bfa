import {
  type Icon,
  IconBooks,
  IconCopy,
  IconDeviceFloppy,
  IconFileExport,
  IconFileText,
  IconFolderOpen,
  IconHistory,
  IconPlus,
  IconShare3,
} from '@tabler/icons-react';

const icons: Readonly<Record<string, Icon>> = {
  'new-workflow': IconPlus,
  'show-library': IconBooks,
  'show-versions': IconHistory,
  'open-file': IconFolderOpen,
  share: IconShare3,
  'save-file': IconDeviceFloppy,
  'save-file-as': IconDeviceFloppy,
  export: IconFileExport,
  'copy-json': IconCopy,
};

export function iconOfWorkflowAction(id: string): Icon {
  return Object.hasOwn(icons, id) ? (icons[id] as Icon) : IconFileText;
}
