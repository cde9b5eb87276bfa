/** In px on the screen, from the canvas's corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

// The mini-map's place in the lower right corner, with its margin.
const WIDTH = 156;
const HEIGHT = 104;

/** Whether nothing is out of view, so that the map is not needed, and it would hide a node. */
export function miniMapIsInTheWay(
  nodes: Iterable<Box>,
  canvas: { readonly width: number; readonly height: number },
): boolean {
  let hides = false;
  for (const { left, top, width, height } of nodes) {
    const right = left + width;
    const bottom = top + height;
    if (left < 0 || top < 0 || right > canvas.width || bottom > canvas.height) return false;
    if (right > canvas.width - WIDTH && bottom > canvas.height - HEIGHT) hides = true;
  }
  return hides;
}
