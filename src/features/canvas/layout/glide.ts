import type { Position } from '#document';
import type { Editor, NodeMove } from '#editor';

/** More nodes than these move too slowly for a glide to look like one. */
const MOST = 150;

/**
 * Shows nodes on their way from where they were to where the document has them by now. `apply` changes the document:
 * it is called at once, and who reads it meanwhile reads what will be.
 */
export function glide(
  { session }: Editor,
  moves: readonly NodeMove[],
  from: (move: NodeMove) => Position,
  milliseconds: number,
  apply: () => void,
): void {
  if (milliseconds === 0 || moves.length > MOST) {
    apply();
    return;
  }
  const starts = moves.map(from);
  const at = (share: number): NodeMove[] =>
    moves.map((move, place) => {
      const [x, y] = starts[place] ?? move.position;
      const [toX, toY] = move.position;
      return { ...move, position: [x + (toX - x) * share, y + (toY - y) * share] };
    });
  let shown: readonly NodeMove[] = at(0);
  session.setMoving(shown);
  apply();
  const begin = performance.now();
  const next = () => {
    if (session.getState().moving !== shown) return; // somebody drags by now
    const share = Math.min(1, (performance.now() - begin) / milliseconds);
    shown = share === 1 ? [] : at(1 - (1 - share) ** 3);
    session.setMoving(shown);
    if (share < 1) requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
}
