import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { ReadableStore } from '#editor';
import type { SaveState } from '#persistence';
import type { DocumentVersions } from './document-versions.ts';

/** How saving what one editor holds stands. */
export interface EditorSaving {
  readonly state: ReadableStore<SaveState>;
  /** Saves it at once: what did not work, or what another tab deleted. */
  readonly retry: () => void;
  readonly versions: DocumentVersions;
}

const SavingContext = createContext<EditorSaving | undefined>(undefined);

/** Of the open editor; the app hands it down. */
export const SavingProvider = SavingContext.Provider;

/** Undefined for what is not kept, as another one's workflow that a link opened. */
export function useSaving(): EditorSaving | undefined {
  return use(SavingContext);
}

export function useSaveState({ state }: EditorSaving): SaveState {
  return useStore(state);
}
