import { Menu } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { Scenario } from '#document';
import { useDocument, useEditor, useSession } from '#editor';
import { describeEntryPart } from '#wording';
import { ScenarioButton } from './scenario-button.tsx';
import styles from './scenario-menu.module.css';

/** Which set of starting values the next run takes. */
export function ScenarioMenu({ defaultOpened }: { readonly defaultOpened: boolean }) {
  const { session } = useEditor();
  const scenarios = useDocument(({ current }) => current.scenarios);
  const chosen = useSession(({ scenario }) => scenario);
  return (
    <Menu defaultOpened={defaultOpened} position="bottom-start" width={340}>
      <Menu.Target>
        <ScenarioButton />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label aria-hidden="true">Starting values</Menu.Label>
        <Menu.RadioGroup value={chosen} onChange={(name) => session.chooseScenario(name)}>
          {scenarios.map((scenario) => (
            <Menu.RadioItem
              key={scenario.name}
              value={scenario.name}
              closeMenuOnClick
              checkIcon={<IconCheck size={14} stroke={2} aria-hidden="true" />}
              rightSection={<span className={styles.values}>{previewOf(scenario)}</span>}
            >
              <span className={styles.name}>{scenario.name}</span>
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}

const MOST = 4;

function previewOf({ values }: Scenario): string {
  const first = describeEntryPart(Object.fromEntries(values.slice(0, MOST)));
  return values.length <= MOST ? first : `${first}, …`;
}
