import * as z from 'zod/mini';
import { createStore } from 'zustand/vanilla';
import type { Position, WorkflowDocument } from '#document';
import type { RunNumber, StepId } from '#engine';
import type { ConnectEnd } from './connect/connect-end.ts';
import type { NodeMove } from './edits/move-nodes.ts';
import type { ExportForm } from './export-form.ts';
import type { ReadableStore } from './readable-store.ts';
import type { Selection } from './selection.ts';
import type { WireEnds } from './wire-ends.ts';

/** What lies over the editor; one thing at a time. */
export type Overlay =
  | { readonly kind: 'none' }
  /** The command palette; `query` stands in its field already. */
  | { readonly kind: 'commands'; readonly query?: string }
  | { readonly kind: 'shortcuts' }
  /** What leaves with a link. */
  | { readonly kind: 'share' }
  /** What the workflow was earlier. */
  | { readonly kind: 'versions' }
  /** `form` is the one that is shown first. */
  | { readonly kind: 'export'; readonly form: ExportForm }
  /** The step models that another one could be exchanged for. */
  | { readonly kind: 'replace-model'; readonly step: StepId }
  | { readonly kind: 'add-slot' }
  /** A part of the left panel, where that is only a rail. */
  | { readonly kind: 'left-part'; readonly part: LeftPart }
  /** The list of what fits; `at` is where on the canvas something new would go. */
  | {
      readonly kind: 'connect';
      readonly from:
        | ConnectEnd
        | { readonly kind: 'step'; readonly id: StepId }
        /** `insert`: only what could go in between is asked for. */
        | { readonly kind: 'wire'; readonly ends: WireEnds; readonly insert?: true };
      readonly at?: Position;
    };

export type LeftPart = 'library' | 'outline' | 'examples';

/** Something worth telling that needs no answer. */
interface Notice {
  readonly id: number;
  readonly text: string;
  /** What it tells of was this edit: it can be taken back while nothing was changed since. */
  readonly edit?: NoticedEdit;
}

interface NoticedEdit {
  readonly before: WorkflowDocument;
  readonly after: WorkflowDocument;
}

export type BottomTab = 'steps' | 'log' | 'state' | 'cache' | 'history' | 'scenarios' | 'problems';

/** How a table of the bottom panel is narrowed down and sorted. */
export interface TableView {
  /** What a person typed to find rows; empty where all are shown. */
  readonly query: string;
  /** The one kind of row that is shown; empty for all. */
  readonly only: string;
  /** Absent for the table's own order. */
  readonly sort?: { readonly by: string; readonly descending: boolean };
}

export interface RerunOptions {
  readonly useExtracts: boolean;
  readonly populateExtracts: boolean;
  /** A fresh state of the scenario, or the state that the last run left. */
  readonly on: 'fresh' | 'current';
}

type PanelName = 'left' | 'inspector' | 'bottom';

interface PanelState {
  readonly collapsed: boolean;
  /** Width or height in px; absent as long as nobody resized it. */
  readonly size?: number;
}

export interface SessionState {
  /** Set when the editor is made: its document cannot be changed. */
  readonly readOnly: false | ReadOnly;
  readonly selection: Selection;
  /** Name of the chosen scenario. */
  readonly scenario: string;
  readonly bottomTab: BottomTab;
  readonly panels: Readonly<Record<PanelName, PanelState>>;
  readonly rerunOptions: RerunOptions;
  /** Absent for a table that is shown whole. */
  readonly tables: Readonly<Partial<Record<BottomTab, TableView>>>;
  /** The name of the chosen scenario is being edited. */
  readonly renamingScenario: boolean;
  /** Runs that a person picked to compare, the last one last; at most two. */
  readonly comparedRuns: readonly RunNumber[];
  /** The newer one of them is A. */
  readonly comparesBackwards: boolean;
  /** Where the nodes of a drag under way are; empty when there is none. */
  readonly moving: readonly NodeMove[];
  readonly overlay: Overlay;
  /** Grows each time that what is selected is to be brought into view. */
  readonly reveals: number;
  /** Whether it is to take the focus, too: a keyboard then goes on there. */
  readonly revealsFocus: boolean;
  /** What assistive tools say next; a new object each time, so that the same words can be said twice. */
  readonly announcement: { readonly text: string } | undefined;
  /** Oldest first; the newest three. */
  readonly notices: readonly Notice[];
  /** The workflow is begun from nothing: its start is not offered any more. */
  readonly blank: boolean;
  /** What a person folded that comes unfolded, or the other way round. */
  readonly folds: readonly string[];
  /** Step models that were added lately, the last one first, as `id@version`. */
  readonly recentModels: readonly string[];
  /** Ids of actions that were chosen by name lately, the last one first. */
  readonly recentActions: readonly string[];
}

export interface SessionStore extends ReadableStore<SessionState> {
  select(selection: Selection): void;
  /** Selects what stands elsewhere than on the canvas, as in a table: the canvas brings it into view. */
  reveal(selection: Selection, how?: 'focus'): void;
  chooseScenario(name: string): void;
  showTab(tab: BottomTab): void;
  /** What is not given stays as it was. */
  setPanel(panel: PanelName, changes: Partial<PanelState>): void;
  setRerunOptions(changes: Partial<RerunOptions>): void;
  setTable(tab: BottomTab, view: TableView): void;
  renameScenario(renaming: boolean): void;
  /** Picks a run to compare, or puts it back. With the second one, nothing else stays selected. */
  pickRun(run: RunNumber): void;
  swapRuns(): void;
  stopComparing(): void;
  /** What is done to the workflow comes from the runs that are compared: comparing goes on. */
  keepComparing(change: () => void): void;
  /** During a drag; on drop, apply `moveNodes` and call this with an empty list. */
  setMoving(moves: readonly NodeMove[]): void;
  /** Folds what is unfolded, and unfolds what is folded. */
  toggleFold(id: string): void;
  startBlank(): void;
  noteModel(ref: string): void;
  noteAction(id: string): void;
  open(overlay: Overlay): void;
  /** Takes away what lies over the editor. */
  close(): void;
  /** Has assistive tools say what was done where only the eye would notice it. */
  announce(text: string): void;
  /** Shows `text` for a while, with a way back where it tells of an edit, and has it announced, too. */
  notify(text: string, edit?: NoticedEdit): void;
  dismiss(notice: number): void;
}

const notComparing = { comparedRuns: [], comparesBackwards: false } as const;

const MOST_NOTICES = 3;

/** How a document is looked at that is not the person's own: by a link, or embedded in another page. */
export type ReadOnly = 'link' | 'embed';

/** As much of the browser's `Storage` as is used. Each call may throw, as when a person denied it. */
export type DeviceStorage = Pick<Storage, 'getItem' | 'setItem'>;

z.config({ jitless: true }); // as in the document's schema: no attempt at `eval`

const panel = z.object({ collapsed: z.boolean(), size: z.optional(z.number()) });

/** Which keys are saved per device, and what a saved one must look like: the others are gone with the page. */
const savedPerDevice = {
  readOnly: undefined,
  selection: undefined,
  scenario: undefined,
  bottomTab: z.enum(['steps', 'log', 'state', 'cache', 'history', 'scenarios', 'problems']),
  panels: z.object({ left: panel, inspector: panel, bottom: panel }),
  rerunOptions: z.object({
    useExtracts: z.boolean(),
    populateExtracts: z.boolean(),
    on: z.enum(['fresh', 'current']),
  }),
  tables: undefined,
  renamingScenario: undefined,
  comparedRuns: undefined,
  comparesBackwards: undefined,
  moving: undefined,
  overlay: undefined,
  reveals: undefined,
  revealsFocus: undefined,
  announcement: undefined,
  notices: undefined,
  blank: undefined,
  folds: z.array(z.string()),
  recentModels: z.array(z.string()),
  recentActions: z.array(z.string()),
} satisfies Record<keyof SessionState, z.ZodMiniType | undefined>;

const STORAGE_KEY = 'slotflow.session';

export function createSessionStore(
  scenario: string,
  storage: DeviceStorage | undefined,
  readOnly: SessionState['readOnly'] = false,
): SessionStore {
  const store = createStore<SessionState>(() => ({
    readOnly,
    selection: { kind: 'none' },
    scenario,
    bottomTab: 'steps',
    panels: { left: { collapsed: false }, inspector: { collapsed: false }, bottom: { collapsed: false } },
    rerunOptions: { useExtracts: true, populateExtracts: true, on: 'fresh' },
    tables: {},
    renamingScenario: false,
    ...notComparing,
    moving: [],
    overlay: { kind: 'none' },
    reveals: 0,
    revealsFocus: false,
    announcement: undefined,
    notices: [],
    blank: false,
    folds: [],
    recentModels: [],
    recentActions: [],
    ...readSaved(storage),
  }));
  const { getState, getInitialState, subscribe } = store;
  let told = 0;
  subscribe((state, previous) => {
    if (savedKeys.some((key) => state[key] !== previous[key])) save(storage, state);
  });
  return {
    getState,
    getInitialState,
    subscribe,
    select: (selection) => store.setState({ selection }),
    reveal: (selection, how) =>
      store.setState(({ reveals }) => ({
        selection,
        reveals: reveals + 1,
        revealsFocus: how === 'focus',
      })),
    chooseScenario: (name) => store.setState({ scenario: name, ...notComparing }),
    showTab: (bottomTab) => store.setState({ bottomTab }),
    setPanel(name, changes) {
      const { panels } = getState();
      store.setState({ panels: { ...panels, [name]: { ...panels[name], ...changes } } });
    },
    setRerunOptions: (changes) =>
      store.setState(({ rerunOptions }) => ({ rerunOptions: { ...rerunOptions, ...changes } })),
    renameScenario: (renamingScenario) => store.setState({ renamingScenario }),
    pickRun: (run) =>
      store.setState(({ comparedRuns, selection }) => {
        const others = comparedRuns.filter((one) => one !== run);
        const picked = others.length < comparedRuns.length ? others : [...others.slice(-1), run];
        return {
          comparedRuns: picked,
          comparesBackwards: false,
          selection: picked.length === 2 ? { kind: 'none' } : selection,
        };
      }),
    swapRuns: () => store.setState(({ comparesBackwards }) => ({ comparesBackwards: !comparesBackwards })),
    stopComparing: () => {
      if (getState().comparedRuns.length > 0) store.setState(notComparing);
    },
    keepComparing(change) {
      const { comparedRuns, comparesBackwards } = getState();
      change();
      store.setState({ comparedRuns, comparesBackwards });
    },
    setTable: (tab, view) => store.setState(({ tables }) => ({ tables: { ...tables, [tab]: view } })),
    setMoving: (moving) => store.setState({ moving }),
    toggleFold: (id) =>
      store.setState(({ folds }) => ({
        folds: folds.includes(id) ? folds.filter((one) => one !== id) : [...folds, id],
      })),
    startBlank: () => store.setState({ blank: true }),
    noteModel: (ref) =>
      store.setState(({ recentModels }) => ({ recentModels: withFirst(ref, recentModels) })),
    noteAction: (id) =>
      store.setState(({ recentActions }) => ({ recentActions: withFirst(id, recentActions) })),
    open: (overlay) => store.setState({ overlay }),
    close: () => store.setState({ overlay: { kind: 'none' } }),
    announce: (text) => store.setState({ announcement: { text } }),
    notify(text, edit) {
      told += 1;
      const notice = { id: told, text, ...(edit === undefined ? {} : { edit }) };
      store.setState(({ notices }) => ({
        notices: [...notices, notice].slice(-MOST_NOTICES),
        announcement: { text },
      }));
    },
    dismiss: (notice) =>
      store.setState(({ notices }) => ({ notices: notices.filter(({ id }) => id !== notice) })),
  };
}

const MOST_RECENT = 8;

function withFirst(id: string, recent: readonly string[]): readonly string[] {
  return [id, ...recent.filter((one) => one !== id)].slice(0, MOST_RECENT);
}

const savedKeys = (Object.keys(savedPerDevice) as (keyof SessionState)[]).filter(
  (key) => savedPerDevice[key] !== undefined,
);

/** What cannot be read, or is not as it should be, is as if it had never been saved. */
function readSaved(storage: DeviceStorage | undefined): Partial<SessionState> {
  let saved: unknown;
  try {
    saved = JSON.parse(storage?.getItem(STORAGE_KEY) ?? '{}');
  } catch {
    return {};
  }
  const parsed = savedKeys.map((key) => {
    const outcome = savedPerDevice[key]?.safeParse((saved as Partial<SessionState> | null)?.[key]);
    return outcome?.success ? { [key]: outcome.data } : {};
  });
  return Object.assign({}, ...parsed);
}

/** Not being able to keep how wide a panel is, is no reason to disturb anybody. */
function save(storage: DeviceStorage | undefined, state: SessionState): void {
  try {
    storage?.setItem(
      STORAGE_KEY,
      JSON.stringify(Object.fromEntries(savedKeys.map((key) => [key, state[key]]))),
    );
  } catch {
    // storage is full or denied
  }
}
