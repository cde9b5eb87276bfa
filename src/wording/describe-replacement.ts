/** What a step would keep with another model: “keeps all 3 connections”, “keeps 2 of 3 connections”. */
export function describeReplacement({
  before,
  after,
}: {
  readonly before: number;
  readonly after: number;
}): string {
  const noun = before === 1 ? 'connection' : 'connections';
  if (before === 0) return 'nothing is wired yet';
  if (after === 0) return `keeps no ${noun}`;
  return after >= before
    ? `keeps ${before === 1 ? 'its' : `all ${before}`} ${noun}`
    : `keeps ${after} of ${before} ${noun}`;
}
