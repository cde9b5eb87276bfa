/** As many nodes as this are no work: all show what the zoom has room for, and all that is on the page follows at once. */
const FEW = 120;

/** Whether there are so many nodes that most are drawn from afar, and that what stands around them follows later. */
export function isLarge(nodes: number): boolean {
  return nodes > FEW;
}
