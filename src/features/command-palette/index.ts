import { lazyPart } from '#ui';
import { showCommands } from './actions/show-commands.ts';

export const CommandPalette = lazyPart(async () => (await import('./command-palette.tsx')).CommandPalette);

export const commandPaletteActions = [showCommands];
