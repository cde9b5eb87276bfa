// While a wire is drawn, the page's elements say by attributes what fits: a thousand nodes need not render for it.
// The style sheet dims all that has no mark.
import type { WorkflowNames } from '#document';
import type { ConnectEnd } from '#editor';
import { DRAWING, FITS, nodeSelector, portSelector } from '../page-marks.ts';
import { endOfPort, endsOnSide, type Side } from './port-ends.ts';

const TARGET = 'data-target';

export interface FitMarks {
  /** Marks what came into view since the last time. */
  refresh(): void;
  /** The one port and node that the wire would go to now. */
  setTarget(elements: readonly (Element | null)[]): void;
  clear(): void;
}

export interface FitMarksInput {
  readonly root: HTMLElement;
  /** Where ports may fit. */
  readonly side: Side;
  readonly names: () => WorkflowNames;
  readonly fits: (end: ConnectEnd) => boolean;
  /** Where the wire begins; it keeps its contrast. */
  readonly origin: string;
}

export function createFitMarks({ root, side, names, fits, origin }: FitMarksInput): FitMarks {
  const seen = new WeakSet<Element>();
  const nodeFits = new Map<string, boolean>();
  let targets: readonly (Element | null)[] = [];
  root.setAttribute(DRAWING, '');

  const someFit = (nodeId: string) => {
    const known = nodeFits.get(nodeId);
    if (known !== undefined) return known;
    const found = nodeId === origin || endsOnSide(nodeId, side, names()).some(({ end }) => fits(end));
    nodeFits.set(nodeId, found);
    return found;
  };

  function refresh() {
    for (const node of root.querySelectorAll<HTMLElement>(nodeSelector)) {
      const nodeId = node.dataset.id ?? '';
      if (!someFit(nodeId)) continue;
      node.setAttribute(FITS, '');
      for (const port of node.querySelectorAll<HTMLElement>(portSelector)) {
        if (seen.has(port)) continue;
        seen.add(port);
        const sided = endOfPort({ nodeId, handle: port.dataset.handleid ?? '' });
        if (sided.side === side && fits(sided.end)) port.setAttribute(FITS, '');
      }
    }
  }

  function setTarget(elements: readonly (Element | null)[]) {
    for (const element of targets) element?.removeAttribute(TARGET);
    for (const element of elements) element?.setAttribute(TARGET, '');
    targets = elements;
  }

  refresh();
  return {
    refresh,
    setTarget,
    clear() {
      setTarget([]);
      root.removeAttribute(DRAWING);
      for (const element of root.querySelectorAll(`[${FITS}]`)) element.removeAttribute(FITS);
    },
  };
}
