// The theme can be switched from outside React, too: by its button, and by name.
import { localStorageColorSchemeManager, type MantineColorSchemeManager } from '@mantine/core';

const THEME_KEY = 'slotflow.theme';

const kept = localStorageColorSchemeManager({ key: THEME_KEY });
let update: Parameters<MantineColorSchemeManager['subscribe']>[0] | undefined;

/** Follows the system until a theme is chosen, and keeps the choice on this device. */
export const colorSchemeManager: MantineColorSchemeManager = {
  ...kept,
  set(scheme) {
    try {
      globalThis.localStorage.setItem(THEME_KEY, scheme);
    } catch {
      // storage is full or denied: the theme then holds for this page, and nobody need be warned
    }
  },
  subscribe(onUpdate) {
    update = onUpdate;
    kept.subscribe(onUpdate);
  },
  unsubscribe() {
    update = undefined;
    kept.unsubscribe();
  },
};

/** From light to dark, or back. */
export function switchTheme(): void {
  const { mantineColorScheme } = window.document.documentElement.dataset;
  update?.(mantineColorScheme === 'dark' ? 'light' : 'dark');
}
