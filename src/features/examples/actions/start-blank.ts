import type { Action, Editor } from '#editor';

/** Whether the canvas is still so empty that a start is offered on it. */
function offersStart({ derived, session }: Pick<Editor, 'derived' | 'session'>): boolean {
  const { allSteps, slots } = derived.getState();
  return allSteps.length === 0 && slots.length === 0 && !session.getState().blank;
}

export const startBlank: Action = {
  id: 'start-blank',
  label: 'Start blank',
  group: 'Document',
  keys: ['n'],
  enabled: offersStart,
  disabledReason: () => 'this workflow has begun',
  perform: ({ session }) => session.startBlank(),
};
