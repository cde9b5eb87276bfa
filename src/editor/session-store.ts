import type { StepId } from '#engine';
import type { NodeMove } from './edits/move-nodes.ts';
import type { ReadableStore } from './readable-store.ts';

export type Selection =
  | { readonly kind: 'none' }
  | { readonly kind: 'step'; readonly id: StepId }
  | { readonly kind: 'slot'; readonly name: string };

export type BottomTab = 'steps' | 'log' | 'state' | 'cache' | 'problems';

export interface RerunOptions {
  readonly useExtracts: boolean;
  readonly populateExtracts: boolean;
  /** A fresh state of the scenario, or the state that the last run left. */
  readonly on: 'fresh' | 'current';
}

export type PanelName = 'left' | 'inspector' | 'bottom';

export interface PanelState {
  readonly collapsed: boolean;
  /** Width or height in px; absent as long as nobody resized it. */
  readonly size?: number;
}

export interface SessionState {
  readonly selection: Selection;
  /** Name of the chosen scenario. */
  readonly scenario: string;
  readonly bottomTab: BottomTab;
  readonly panels: Readonly<Record<PanelName, PanelState>>;
  readonly rerunOptions: RerunOptions;
  /** Where the nodes of a drag under way are; empty when there is none. */
  readonly moving: readonly NodeMove[];
}

export interface SessionStore extends ReadableStore<SessionState> {
  select(selection: Selection): void;
  chooseScenario(name: string): void;
  showTab(tab: BottomTab): void;
  /** What is not given stays as it was. */
  setPanel(panel: PanelName, changes: Partial<PanelState>): void;
  setRerunOptions(changes: Partial<RerunOptions>): void;
  /** During a drag; on drop, apply `moveNodes` and call this with an empty list. */
  setMoving(moves: readonly NodeMove[]): void;
}
