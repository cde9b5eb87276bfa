// The colours of what is drawn past the style sheets, read from the design's tokens.
import type { StatusName } from '#ui';
import type { SlotState } from '../slot-state.ts';
import type { WireState } from '../wire-state.ts';

export interface BoxInk {
  readonly border: string;
  readonly fill: string;
  /** Whether its left border is thick. */
  readonly striped?: boolean;
}

export function isSameInk(a: BoxInk | undefined, b: BoxInk | undefined): boolean {
  return a === b || (a?.border === b?.border && a?.fill === b?.fill && a?.striped === b?.striped);
}

interface WireInk {
  readonly color: string;
  readonly alpha: number;
  /** px at full detail. */
  readonly width: number;
}

/** The same look has the same ink, as long as these hold. */
export interface Inks {
  readonly step: (look: StatusName) => BoxInk;
  readonly slot: (state: SlotState | undefined, written: boolean) => BoxInk;
  /** Where there is no room for more than a dot. */
  readonly miniSlot: BoxInk;
  readonly wire: (state: WireState) => WireInk;
  readonly number: string;
  readonly accent: string;
  readonly font: string;
  /** px, of a step's corners at full detail. */
  readonly radius: number;
}

const stepTokens: Partial<Record<StatusName, string>> = {
  'will-run': 'run',
  running: 'run',
  queued: 'run',
  ran: 'ran',
  'will-skip': 'skip',
  skipped: 'skip',
  'may-skip': 'may',
  'will-fail': 'fail',
  failed: 'fail',
  blocked: 'block',
};

const slotTokens: Partial<Record<SlotState, string>> = {
  changed: 'run',
  'out-of-date': 'skip',
  missing: 'fail',
  conflict: 'block',
};

/** As they are now for this element; a change of the theme makes new ones. */
export function readInks(element: Element): Inks {
  const style = getComputedStyle(element);
  const token = memoize((name: string) => style.getPropertyValue(name).trim());
  const forced = matchMedia('(forced-colors: active)').matches;
  const surface = (name: string) => (forced ? 'Canvas' : token(name));
  const line = (name: string) => (forced ? 'CanvasText' : token(name));
  const wire = (name: string, width: number, alpha = 1): WireInk => ({ color: line(name), alpha, width });
  const wires: Record<WireState, WireInk> = {
    plain: wire('--edge', 1.5),
    unchanged: wire('--edge', 1.5, 0.75),
    changed: wire('--st-run-bd', 2.25),
    planned: wire('--st-run-bd', 1.5),
    stopped: wire('--st-block-bd', 2),
    refused: wire('--st-fail-bd', 2),
  };
  const slotOn = (fill: string) =>
    memoize((state: SlotState | undefined): BoxInk => {
      const name = state && slotTokens[state];
      return { border: line(name === undefined ? '--line-node' : `--st-${name}-bd`), fill: surface(fill) };
    });
  const writtenSlot = slotOn('--surface-slot-computed');
  const startingSlot = slotOn('--surface-slot');
  return {
    step: memoize((look) => {
      const name = stepTokens[look];
      const filled = name !== undefined && look !== 'queued';
      return {
        border: line(`--st-${name ?? 'idle'}-bd`),
        fill: surface(filled ? `--st-${name}-bg` : '--surface-node'),
        striped: look === 'failed',
      };
    }),
    slot: (state, written) => (written ? writtenSlot : startingSlot)(state),
    miniSlot: { border: line('--edge-dim'), fill: line('--edge-dim') },
    wire: (state) => wires[state],
    number: line('--text-2'),
    accent: forced ? 'Highlight' : token('--accent'),
    font: token('--font-mono'),
    radius: Number.parseFloat(token('--radius-3')),
  };
}

function memoize<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    if (!made.has(key)) made.set(key, make(key));
    return made.get(key) as V;
  };
}
