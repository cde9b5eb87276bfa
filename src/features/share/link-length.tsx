import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { CHAT_LIMIT, describeLinkLength } from '#wording';
import styles from './link-length.module.css';

const SCALE = 4 * CHAT_LIMIT; // characters at the end of the bar

interface LinkLengthProps {
  readonly characters: number;
  /** Leaves out what takes most of it. */
  readonly shorten: (() => void) | undefined;
}

/** How long the link is, and whether that is too long for where links go. */
export function LinkLength({ characters, shorten }: LinkLengthProps) {
  const { length, advice, tone } = describeLinkLength(characters);
  const Icon = tone === 'fine' ? IconCheck : IconAlertTriangle;
  return (
    <div className={styles.length} data-tone={tone}>
      <svg className={styles.bar} viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect className={styles.track} width="100" height="6" />
        <rect className={styles.fill} width={Math.min(100, (characters / SCALE) * 100)} height="6" />
        <rect className={styles.mark} x={(CHAT_LIMIT / SCALE) * 100} width="0.4" height="6" />
      </svg>
      <div className={styles.words}>
        <span role="status">
          <Icon size={14} stroke={1.75} aria-hidden="true" />
          <strong>{length}</strong> {advice}
        </span>
        {shorten !== undefined && (
          <button type="button" className={styles.way} onClick={shorten}>
            Leave out cached results
          </button>
        )}
      </div>
    </div>
  );
}
