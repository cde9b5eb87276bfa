// What the app around the editor offers to features: whatever reaches beyond the one workflow that is open.
import { createContext, use } from 'react';
import type { WorkflowDocument } from '#document';
import type { EditorMemory } from './memory/editor-memory.ts';

export interface Host {
  /** Makes it a workflow of the person's own, under an address of its own, and goes there. Replaces nothing. */
  keepDocument(document: WorkflowDocument, memory?: EditorMemory): void;
}

const HostContext = createContext<Host | undefined>(undefined);

export const HostProvider = HostContext.Provider;

export function useHost(): Host {
  const host = use(HostContext);
  if (host === undefined) throw new Error('useHost stands outside a HostProvider.');
  return host;
}
