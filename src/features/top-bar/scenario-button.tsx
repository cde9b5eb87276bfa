import { IconChevronDown } from '@tabler/icons-react';
import type { ComponentProps } from 'react';
import { useSession } from '#editor';
import styles from './scenario-button.module.css';

/** Names the chosen scenario. */
export function ScenarioButton(props: ComponentProps<'button'>) {
  const chosen = useSession(({ scenario }) => scenario);
  return (
    <button type="button" {...props} className={styles.target}>
      <span className={styles.kind}>Scenario</span> <span className={styles.chosen}>{chosen}</span>
      <IconChevronDown size={14} stroke={1.75} aria-hidden="true" />
    </button>
  );
}
