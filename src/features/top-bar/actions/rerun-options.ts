import type { Action, Editor } from '#editor';

type RerunOptions = ReturnType<Editor['session']['getState']>['rerunOptions'];

interface Choice {
  readonly id: string;
  readonly label: string;
  readonly isOn: (options: RerunOptions) => boolean;
  /** What it is called while it is on, and while it is off. */
  readonly labels: readonly [on: string, off: string];
  readonly flipped: (options: RerunOptions) => Partial<RerunOptions>;
}

/** One of the kept options of Rerun, as its menu shows them. */
function choice({ id, label, isOn, labels, flipped }: Choice): Action {
  return {
    id,
    label,
    group: 'Run',
    labelNow: ({ session }) => labels[isOn(session.getState().rerunOptions) ? 0 : 1],
    enabled: () => true,
    perform: ({ session }) => session.setRerunOptions(flipped(session.getState().rerunOptions)),
  };
}

export const rerunOptions: readonly Action[] = [
  choice({
    id: 'use-cache',
    label: 'Use the cache in reruns, or not',
    isOn: ({ useExtracts }) => useExtracts,
    labels: ['Turn the cache off for reruns', 'Turn the cache on for reruns'],
    flipped: ({ useExtracts }) => ({ useExtracts: !useExtracts }),
  }),
  choice({
    id: 'fill-cache',
    label: 'Fill the cache in reruns, or not',
    isOn: ({ populateExtracts }) => populateExtracts,
    labels: ['Stop filling the cache in reruns', 'Fill the cache in reruns'],
    flipped: ({ populateExtracts }) => ({ populateExtracts: !populateExtracts }),
  }),
  choice({
    id: 'rerun-state',
    label: 'Rerun on a fresh or on the current state',
    isOn: ({ on }) => on === 'fresh',
    labels: ['Let reruns go on from the current state', 'Let reruns start from a fresh state'],
    flipped: ({ on }) => ({ on: on === 'fresh' ? 'current' : 'fresh' }),
  }),
];
