// The colours and letters of a picture: those of the page, in the theme that is asked for.

const NAMES = [
  'surface-canvas',
  'surface-node',
  'surface-sunken',
  'surface-active',
  'surface-slot',
  'surface-slot-computed',
  'surface-panel',
  'grid-dot',
  'line',
  'line-node',
  'edge',
  'text',
  'text-2',
  'text-3',
  'diff-old-fg',
  'diff-new-fg',
  'diff-old-bg',
  'diff-new-bg',
  'st-idle-fg',
  'st-idle-bg',
  'st-idle-bd',
  'st-run-fg',
  'st-run-bg',
  'st-run-bd',
  'st-ran-fg',
  'st-ran-bg',
  'st-ran-bd',
  'st-skip-fg',
  'st-skip-bg',
  'st-skip-bd',
  'st-may-fg',
  'st-may-bg',
  'st-may-bd',
  'st-fail-fg',
  'st-fail-bg',
  'st-fail-bd',
  'st-block-fg',
  'st-block-bg',
  'st-block-bd',
  'type-number',
  'type-text',
  'type-boolean',
  'type-list',
  'type-table',
  'type-object',
  'type-any',
  'type-file',
] as const;

export type ColorName = (typeof NAMES)[number];
export type PictureColors = Readonly<Record<ColorName, string>>;
export type PictureTheme = 'light' | 'dark';

/** As the page's own style sheet has them. */
export function readColors(theme: PictureTheme): PictureColors {
  const probe = window.document.createElement('div');
  probe.dataset.theme = theme;
  window.document.body.append(probe);
  const style = getComputedStyle(probe);
  const colors = Object.fromEntries(NAMES.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
  probe.remove();
  return colors as PictureColors;
}

export interface Letters {
  readonly family: string;
  readonly weight: number;
  readonly size: number;
  /** In em. */
  readonly spacing?: number;
}

const UI = '"Inter Variable", Inter, system-ui, sans-serif';
const MONO = '"JetBrains Mono Variable", "JetBrains Mono", ui-monospace, monospace';

export const letters = {
  title: { family: UI, weight: 620, size: 13 },
  medium: { family: UI, weight: 520, size: 12 },
  plain: { family: UI, weight: 420, size: 12 },
  mono: { family: MONO, weight: 420, size: 12, spacing: -0.03 },
  chip: { family: MONO, weight: 520, size: 12 },
} as const satisfies Readonly<Record<string, Letters>>;

/** Width of a text in px. */
export type Measure = (text: string, letters: Letters) => number;

/** Remembers what it has measured: names and words return from step to step. */
export function createMeasure(): Measure {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  const known = new Map<string, number>();
  return (text, { family, weight, size, spacing = 0 }) => {
    if (context === null) return text.length * size * 0.55;
    const font = `${weight} ${size}px ${family}`;
    const key = `${font}\n${text}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    context.font = font;
    const width = context.measureText(text).width + spacing * size * text.length;
    known.set(key, width);
    return width;
  };
}

/** As much of the text as there is room for, with an ellipsis where some is cut. */
export function fitText(text: string, width: number, of: Letters, measure: Measure): string {
  if (measure(text, of) <= width) return text;
  const units = Array.from(text);
  let [low, high] = [0, units.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(`${units.slice(0, middle).join('')}…`, of) <= width) low = middle;
    else high = middle - 1;
  }
  return `${units.slice(0, low).join('').trimEnd()}…`;
}

/** In at most so many lines; the last one is cut. */
export function wrapText(text: string, width: number, most: number, of: Letters, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  const words = text.split(/\s+/);
  for (const [place, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || measure(longer, of) <= width) {
      line = longer;
      continue;
    }
    if (lines.length === most - 1) {
      line = [line, ...words.slice(place)].join(' ');
      break;
    }
    lines.push(line);
    line = word;
  }
  return [...lines, line].map((one) => fitText(one, width, of, measure));
}

/** XML has no place for some characters, whatever they are escaped to. */
export function xmlText(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
}
