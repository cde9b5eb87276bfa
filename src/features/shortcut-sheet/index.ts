import { lazyPart } from '#ui';
import { showShortcuts } from './actions/show-shortcuts.ts';

export const ShortcutSheet = lazyPart(async () => (await import('./shortcut-sheet.tsx')).ShortcutSheet);

export const shortcutSheetActions = [showShortcuts];
