import { IconArrowNarrowRight } from '@tabler/icons-react';
import styles from './delta.module.css';
import { VisuallyHidden } from './visually-hidden.tsx';

interface DeltaProps {
  readonly before: string;
  readonly after: string;
}

/** A value that changed, both sides legible: 4 → 5. Read out as “4 to 5”. */
export function Delta({ before, after }: DeltaProps) {
  return (
    <span className={styles.delta} title={`${before} → ${after}`}>
      <span className={styles.before}>{before}</span>
      <IconArrowNarrowRight size={11} stroke={2} aria-hidden="true" className={styles.arrow} />
      <VisuallyHidden> to </VisuallyHidden>
      <span className={styles.after}>{after}</span>
    </span>
  );
}
