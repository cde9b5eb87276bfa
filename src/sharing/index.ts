export {
  defaultParts,
  describeParts,
  isChosen,
  linkOf,
  listParts,
  measurePart,
  type SharePart,
  togglePart,
} from './describe-parts.ts';
export { fetchSource } from './fetch-source.ts';
export { findSecrets, isSamePlace, type Secret, type SecretPlace } from './find-secrets.ts';
export { isDrawable } from './is-drawable.ts';
export {
  parseSourceAddress,
  parseSourceRequest,
  readSource,
  SOURCE_READY,
  type SourceFailure,
} from './read-source.ts';
export { decodeShare, type LinkOutcome, type ShareFailure, type ShareOutcome } from './share-link.ts';
export { type ShareParts, selectParts } from './share-parts.ts';
