import { IconChevronDown } from '@tabler/icons-react';
import type { ComponentProps } from 'react';
import { scenarioOf } from '#document';
import { useDocument, useSession } from '#editor';
import styles from './scenario-button.module.css';

/** Where the focus comes back to after the name was edited. */
export const SCENARIO_BUTTON = '[data-scenario-button]';

/** Names the chosen scenario. */
export function ScenarioButton(props: ComponentProps<'button'>) {
  const chosen = useSession(({ scenario }) => scenario);
  const name = useDocument(({ current }) => scenarioOf(current, chosen).name);
  return (
    <button type="button" {...props} data-scenario-button="" className={styles.target} title={name}>
      <span className={styles.kind}>Scenario</span>{' '}
      <span className={styles.chosen} dir="auto">
        {name}
      </span>
      <IconChevronDown size={14} stroke={1.75} aria-hidden="true" />
    </button>
  );
}
