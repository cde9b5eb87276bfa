// Everything that a person can do by name. Each feature lists its own; where two share a key, the first that is
// enabled takes it.
import type { Action } from '#editor';
import { canvasActions } from '#features/canvas';
import { inspectorActions } from '#features/inspector';
import { topBarActions } from '#features/top-bar';

export const actions: readonly Action[] = [...topBarActions, ...inspectorActions, ...canvasActions];
