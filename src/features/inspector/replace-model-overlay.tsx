import { useSession } from '#editor';
import { lazyPart } from '#ui';

const ReplaceModelDialog = lazyPart(
  async () => (await import('./replace-model-dialog.tsx')).ReplaceModelDialog,
);

/** Lies over the editor while it is asked for. */
export function ReplaceModelOverlay() {
  const step = useSession(({ overlay }) => (overlay.kind === 'replace-model' ? overlay.step : undefined));
  return step === undefined ? null : <ReplaceModelDialog id={step} />;
}
