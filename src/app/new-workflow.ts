import type { Action } from '#editor';
import type { OpenedEditors } from './opened-editors.ts';
import { newAddress } from './routes.ts';

/** Opens an empty workflow; one that something was done with stays where it is, and another address is taken. */
export function createNewWorkflow(editors: OpenedEditors): Action {
  return {
    id: 'new-workflow',
    label: 'New workflow',
    group: 'Document',
    menu: 'open',
    enabled: () => true,
    perform: () => {
      window.location.hash = newAddress(editors.freeNew());
    },
  };
}
