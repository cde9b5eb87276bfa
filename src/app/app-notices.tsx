import { forgetMissingCode, Toasts, useMissingCode, VisuallyHidden } from '#ui';
import { describeMissingCode, describeUpdate } from '#wording';
import styles from './app-notices.module.css';
import { type Updates, useWaitingVersion } from './updates.ts';

const MISSING = 1;
const UPDATE = 2;

/** What concerns the editor as a whole, whatever is open. Nothing reloads by itself. */
export function AppNotices({ updates }: { readonly updates: Updates }) {
  const missing = useMissingCode();
  const version = useWaitingVersion(updates);
  const toasts = [
    ...(missing
      ? [{ id: MISSING, text: describeMissingCode(), perform: () => window.location.reload() }]
      : []),
    ...(version === undefined ? [] : [{ id: UPDATE, text: describeUpdate(), perform: () => version.take() }]),
  ];
  return (
    <>
      <div className={styles.said} aria-live="polite">
        <VisuallyHidden>{toasts.map(({ text }) => text).join(' ')}</VisuallyHidden>
      </div>
      {toasts.length > 0 && (
        <div className={styles.place}>
          <Toasts
            label="About the editor"
            toasts={toasts.map(({ id, text, perform }) => ({
              id,
              text,
              lasting: true,
              action: { label: 'Reload', perform: () => void perform() },
            }))}
            onClose={(id) => (id === UPDATE ? updates.dismiss() : forgetMissingCode())}
          />
        </div>
      )}
    </>
  );
}
