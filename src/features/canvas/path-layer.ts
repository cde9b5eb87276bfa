// Draws thousands of shapes as few paths: one for all that look the same and lie near each other. One path for each look
// would have to be walked as a whole for each tile that the browser paints.
import type { Point } from './wire-path.ts';

export interface PathPart<L> {
  readonly look: L;
  /** Where about it lies, from `cellOf`. */
  readonly cell: string;
  readonly path: string;
}

export interface PathLayer<L> {
  /** Instead of what was drawn before; what is the same stays. */
  draw(parts: Iterable<PathPart<L>>): void;
}

const CELL = 1_536; // px

/** For a place in the canvas's own coordinates. */
export function cellOf({ x, y }: Point): string {
  return `${Math.floor(x / CELL)} ${Math.floor(y / CELL)}`;
}

/** `dress` gives a path its look. */
export function createPathLayer<L>(
  svg: SVGSVGElement,
  dress: (shape: SVGPathElement, look: L) => void,
): PathLayer<L> {
  const shapes = new Map<L, Map<string, Shape>>();
  const create = (look: L): SVGPathElement => {
    const shape = window.document.createElementNS('http://www.w3.org/2000/svg', 'path');
    dress(shape, look);
    return svg.appendChild(shape);
  };
  return {
    draw(parts) {
      const next = new Map<L, Map<string, string>>();
      for (const { look, cell, path } of parts) {
        const cells = next.get(look) ?? new Map<string, string>();
        next.set(look, cells.set(cell, (cells.get(cell) ?? '') + path));
      }
      for (const [look, drawn] of shapes) {
        const cells = next.get(look);
        for (const [cell, { element }] of drawn) {
          if (cells?.has(cell)) continue;
          element.remove();
          drawn.delete(cell);
        }
      }
      for (const [look, cells] of next) {
        const drawn = shapes.get(look) ?? new Map<string, Shape>();
        shapes.set(look, drawn);
        for (const [cell, path] of cells) {
          const shape = drawn.get(cell) ?? { element: create(look), path: '' };
          drawn.set(cell, shape);
          if (shape.path === path) continue;
          shape.path = path;
          shape.element.setAttribute('d', path);
        }
      }
    },
  };
}

interface Shape {
  readonly element: SVGPathElement;
  path: string;
}
