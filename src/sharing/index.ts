export {
  defaultParts,
  describeParts,
  type PartSize,
  type ShareOverview,
  type SharePart,
} from './describe-parts.ts';
export type { Secret, SecretPlace } from './find-secrets.ts';
export { decodeShare, type ShareFailure, type ShareOutcome } from './share-link.ts';
export type { ShareParts } from './share-parts.ts';
