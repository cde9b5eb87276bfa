export { defaultParts, describeParts, type SharePart } from './describe-parts.ts';
export { decodeShare, type ShareFailure } from './share-link.ts';
export type { ShareParts } from './share-parts.ts';
