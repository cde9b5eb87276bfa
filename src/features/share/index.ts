import { lazyPart } from '#ui';
import { shareByLink } from './actions/share-by-link.ts';

export { ReadOnlyBanner } from './read-only-banner.tsx';
export { SourceQuestion } from './source-question.tsx';

export const shareActions = [shareByLink];

export const ShareDialog = lazyPart(async () => (await import('./share-dialog.tsx')).ShareDialog);
