import type { WorkflowDocument } from './workflow-document.ts';

/** A workflow without steps, with one scenario without values. */
export function emptyDocument(name = 'Untitled workflow'): WorkflowDocument {
  return {
    format: 'slotflow',
    version: 1,
    name,
    workflow: { steps: [] },
    scenarios: [{ name: 'default', mutable: false, values: [] }],
    layout: { steps: Object.create(null), slots: [] },
  };
}
