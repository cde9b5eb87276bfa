import { createContext, use } from 'react';

const ReadOnlyContext = createContext(false);

/** Within it, fields show what they hold, and nobody can change it. */
export const ReadOnlyProvider = ReadOnlyContext.Provider;

export function useReadOnly(): boolean {
  return use(ReadOnlyContext);
}
