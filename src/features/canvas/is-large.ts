/** As many nodes as this are no work, so they all show what the zoom has room for, and each wire is a part of its own. */
const FEW = 120;

/** Whether there are so many nodes that most are drawn from afar. */
export function isLarge(nodes: number): boolean {
  return nodes > FEW;
}
