// Draws a picture as pixels, in a worker: as an image, the browser would lay it out on the page's own thread.
import type { Attributes, Mark } from './marks.ts';
import type { Picture } from './picture.ts';

type Context = OffscreenCanvasRenderingContext2D;

/** What a mark takes from the one it stands in. */
type Inherited = Attributes;

const INHERITED = [
  'color',
  'fill',
  'stroke',
  'stroke-width',
  'stroke-linecap',
  'stroke-linejoin',
  'paint-order',
  'font-family',
  'font-size',
] as const;

const start: Inherited = { color: '#000', fill: '#000', stroke: 'none', 'stroke-width': 1 };

/** At so many pixels for one of the picture's own. */
export function paintPicture(picture: Picture, scale: number): OffscreenCanvas {
  const { x, y, width, height } = picture.view;
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.floor(width * scale)),
    Math.max(1, Math.floor(height * scale)),
  );
  const context = canvas.getContext('2d');
  if (context === null) return canvas;
  context.scale(canvas.width / width, canvas.height / height);
  context.translate(-x, -y);
  const grounds = groundsOf(picture, context);
  paintAll(context, picture.inside, { ...start, ...picture.attributes }, grounds);
  return canvas;
}

type Grounds = ReadonlyMap<string, CanvasPattern>;

const FINE = 4; // pixels of a pattern for one of the picture's

/** What is filled with a pattern names it by its address. */
function groundsOf({ inside }: Picture, context: Context): Grounds {
  const grounds = new Map<string, CanvasPattern>();
  const patterns = inside.filter(({ tag }) => tag === 'defs').flatMap((defs) => marksIn(defs));
  for (const pattern of patterns) {
    const { id, width, height } = pattern.attributes;
    const tile = new OffscreenCanvas(Number(width) * FINE, Number(height) * FINE);
    const within = tile.getContext('2d');
    if (within === null) continue;
    within.scale(FINE, FINE);
    paintAll(within, marksIn(pattern), start, grounds);
    const ground = context.createPattern(tile, 'repeat');
    ground?.setTransform(new DOMMatrix().scale(1 / FINE));
    if (ground !== null) grounds.set(`url(#${id})`, ground);
  }
  return grounds;
}

function marksIn({ inside }: Mark): readonly Mark[] {
  return typeof inside === 'string' ? [] : inside;
}

function paintAll(context: Context, marks: readonly Mark[], inherited: Inherited, grounds: Grounds): void {
  for (const mark of marks) paint(context, mark, inherited, grounds);
}

function paint(context: Context, mark: Mark, inherited: Inherited, grounds: Grounds): void {
  const { tag, attributes } = mark;
  switch (tag) {
    case 'g':
    case 'svg':
      paintGroup(context, mark, inherited, grounds);
      return;
    case 'text':
      paintText(context, mark, { ...inherited, ...attributes });
      return;
    case 'title':
    case 'style':
    case 'defs':
      return;
    default: {
      const path = pathOf(mark);
      if (path !== undefined) paintPath(context, path, { ...inherited, ...attributes }, grounds);
    }
  }
}

const TRANSLATE = /^translate\((\S+) (\S+)\)$/;

function paintGroup(context: Context, group: Mark, inherited: Inherited, grounds: Grounds): void {
  const { attributes } = group;
  const passed: Record<string, string | number> = { ...inherited };
  for (const name of INHERITED) {
    const own = attributes[name];
    if (own !== undefined) passed[name] = own === 'currentColor' ? (passed.color ?? own) : own;
  }
  context.save();
  const [, x, y] = TRANSLATE.exec(String(attributes.transform ?? '')) ?? [];
  if (x !== undefined) context.translate(Number(x), Number(y));
  if (group.tag === 'svg') {
    const [, , wide = 1] = String(attributes.viewBox).split(' ').map(Number);
    const size = Number(attributes.width) / wide;
    context.scale(size, size);
  }
  paintAll(context, marksIn(group), passed, grounds);
  context.restore();
}

function pathOf({ tag, attributes }: Mark): Path2D | undefined {
  const of = (name: string) => Number(attributes[name] ?? 0);
  switch (tag) {
    case 'path':
      return new Path2D(String(attributes.d));
    case 'circle': {
      const path = new Path2D();
      path.arc(of('cx'), of('cy'), of('r'), 0, 2 * Math.PI);
      return path;
    }
    case 'rect': {
      const path = new Path2D();
      path.roundRect(of('x'), of('y'), of('width'), of('height'), of('rx'));
      return path;
    }
    default:
      return undefined;
  }
}

function paintPath(context: Context, path: Path2D, look: Attributes, grounds: Grounds): void {
  const opacity = Number(look.opacity ?? 1);
  const fill = () => {
    if (look.fill === 'none') return;
    context.globalAlpha = opacity * Number(look['fill-opacity'] ?? 1);
    context.fillStyle = grounds.get(String(look.fill)) ?? paintOf(look.fill, look);
    context.fill(path);
  };
  const stroke = () => {
    if (look.stroke === 'none') return;
    context.globalAlpha = opacity;
    context.strokeStyle = paintOf(look.stroke, look);
    context.lineWidth = Number(look['stroke-width']);
    context.lineCap = (look['stroke-linecap'] ?? 'butt') as CanvasLineCap;
    context.lineJoin = (look['stroke-linejoin'] ?? 'miter') as CanvasLineJoin;
    context.setLineDash(
      String(look['stroke-dasharray'] ?? '')
        .split(' ')
        .filter(Boolean)
        .map(Number),
    );
    context.stroke(path);
  };
  if (look['paint-order'] === 'stroke') stroke();
  fill();
  if (look['paint-order'] !== 'stroke') stroke();
  context.globalAlpha = 1;
}

function paintOf(paint: string | number | undefined, { color }: Attributes): string {
  return String(paint === 'currentColor' ? color : paint);
}

const ALIGN: Readonly<Record<string, CanvasTextAlign>> = { middle: 'center', end: 'right' };

function paintText(context: Context, { inside }: Mark, look: Attributes): void {
  if (typeof inside !== 'string') return;
  const size = Number(look['font-size']);
  context.font = `${look['font-weight']} ${size}px ${look['font-family']}`;
  context.letterSpacing = `${Number.parseFloat(String(look['letter-spacing'] ?? 0)) * size}px`;
  context.textAlign = ALIGN[String(look['text-anchor'])] ?? 'left';
  context.fillStyle = paintOf(look.fill, look);
  context.fillText(inside, Number(look.x), Number(look.y));
}
