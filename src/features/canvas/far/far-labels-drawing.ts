// The numbers of thousands of steps. They stand on a canvas of their own, for they stay while all else changes, and to
// write them takes as long as all else.
import type { DerivedState } from '#editor';
import type { StepId } from '#engine';
import type { StatusName } from '#ui';
import { type Inks, readInks } from '../drawing/inks.ts';
import { isSameScene, resize } from '../drawing/use-drawing.ts';
import { shownOutline } from '../step-outline.ts';
import { detailAt } from '../zoom-levels.ts';
import type { FarNodesDrawing, FarNodesInView } from './far-nodes-in-view.ts';

const TEXT = 12; // px on the screen

/** Where there is room, a sign tells the state beside its colour. */
const signs: Partial<Record<StatusName, string>> = {
  'will-run': '▷ ',
  running: '▷ ',
  ran: '✓ ',
  'will-skip': '» ',
  skipped: '» ',
  'may-skip': '? ',
  'will-fail': '! ',
  failed: '! ',
  blocked: '× ',
};

export function createFarLabelsDrawing(canvas: HTMLCanvasElement, inView: FarNodesInView): FarNodesDrawing {
  const context = canvas.getContext('2d');
  let inks: Inks | undefined;
  let drawn: readonly unknown[] = [];
  return {
    draw({ view, state, fitting }) {
      if (context === null) return;
      const { width, height, transform } = view;
      const ratio = window.devicePixelRatio;
      const nodes = inView(view, ratio, fitting);
      inks ??= readInks(canvas);
      const { statusOf, planOf, planShown, comparison, names } = state;
      const signed = detailAt(transform[2]) === 'tiny';
      const scene = [
        nodes,
        width,
        height,
        ratio,
        inks,
        names,
        ...(signed ? [statusOf, planOf, planShown, comparison] : []),
      ];
      if (isSameScene(scene, drawn)) return;
      drawn = scene;
      resize(canvas, Math.round(width * ratio), Math.round(height * ratio));
      context.reset();
      context.font = `500 ${TEXT * ratio}px ${inks.font}`;
      context.textAlign = 'center';
      context.textBaseline = 'middle';
      context.fillStyle = inks.number;
      for (const { kind, id, box, alpha } of nodes) {
        const label = kind === 'step' ? labelOf(id as StepId, state, signed) : '';
        context.globalAlpha = alpha;
        if (label !== '') context.fillText(label, box.left + box.width / 2, box.top + box.height / 2);
      }
    },
    forget() {
      inks = undefined;
    },
  };
}

function labelOf(id: StepId, state: DerivedState, signed: boolean): string {
  const named = state.names.steps.get(id);
  if (named === undefined) return '';
  const number = named.disabled ? '–' : `${named.index}`;
  const outline = signed ? shownOutline(id, state) : undefined;
  const sign = outline && signs[outline];
  return `${sign ?? ''}${number}`;
}
