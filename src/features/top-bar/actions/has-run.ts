import type { RunState } from '#editor';

/** There is something to rerun. */
export function hasRun({ history }: RunState): boolean {
  return history.length > 0;
}

export function isRunning({ phase }: RunState): boolean {
  return phase.kind === 'running';
}
