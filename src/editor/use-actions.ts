// All that a person can do by name, for menus and buttons: a feature may offer what another one does.
import { createContext, use } from 'react';
import type { Action } from './action.ts';

const ActionsContext = createContext<readonly Action[]>([]);

/** The app hands down what all features list. */
export const ActionsProvider = ActionsContext.Provider;

export function useActions(): readonly Action[] {
  return use(ActionsContext);
}

/** Undefined where no feature lists an action of this id. */
export function useAction(id: string): Action | undefined {
  return useActions().find((action) => action.id === id);
}
