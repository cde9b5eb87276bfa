import { Menu } from '@mantine/core';
import { IconCheck, IconPencil, IconPlayerPlay, IconPlus, IconTable, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { type Scenario, scenarioOf } from '#document';
import { type Action, setMutable, useBusy, useDocument, useEditor, useSession } from '#editor';
import { describeEntryPart } from '#wording';
import { compareScenarios } from './actions/compare-scenarios.ts';
import { deleteScenario } from './actions/delete-scenario.ts';
import { renameChosenScenario } from './actions/rename-scenario.ts';
import { runScenarios } from './actions/run-scenarios.ts';
import { saveScenario } from './actions/save-scenario.ts';
import { ScenarioButton } from './scenario-button.tsx';
import styles from './scenario-menu.module.css';
import { SwitchMark } from './switch-mark.tsx';

/** Which set of starting values the next run takes, and what can be done with those sets. */
export function ScenarioMenu({ defaultOpened }: { readonly defaultOpened: boolean }) {
  const { session, documents } = useEditor();
  const scenarios = useDocument(({ current }) => current.scenarios);
  const chosen = useSession(({ scenario }) => scenario);
  const scenario = useDocument(({ current }) => scenarioOf(current, chosen));
  return (
    <Menu defaultOpened={defaultOpened} position="bottom-start" width={340}>
      <Menu.Target>
        <ScenarioButton />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label aria-hidden="true">Starting values</Menu.Label>
        <div className={styles.list}>
          <Menu.RadioGroup value={scenario.name} onChange={(name) => session.chooseScenario(name)}>
            {scenarios.map((one) => (
              <Menu.RadioItem
                key={one.name}
                value={one.name}
                closeMenuOnClick
                checkIcon={<IconCheck size={14} stroke={2} aria-hidden="true" />}
                rightSection={<span className={styles.values}>{previewOf(one)}</span>}
              >
                <span className={styles.name} dir="auto" title={one.name}>
                  {one.name}
                </span>
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
        </div>
        <Menu.Divider />
        <ActionItem action={saveScenario} icon={<IconPlus {...icon} />} />
        <ActionItem action={renameChosenScenario} icon={<IconPencil {...icon} />} />
        <ActionItem action={deleteScenario} icon={<IconTrash {...icon} />} />
        <Menu.CheckboxItem
          classNames={{ itemIndicator: styles.noIndicator }}
          checked={scenario.mutable}
          onChange={(mutable) => documents.apply(setMutable(scenario.name, mutable))}
          rightSection={<SwitchMark on={scenario.mutable} />}
        >
          <span className={styles.inset}>Steps may overwrite slots</span>
        </Menu.CheckboxItem>
        <Menu.Divider />
        <ActionItem action={compareScenarios} icon={<IconTable {...icon} />} />
        <ActionItem action={runScenarios} icon={<IconPlayerPlay {...icon} />} />
      </Menu.Dropdown>
    </Menu>
  );
}

const icon = { size: 16, stroke: 1.75, 'aria-hidden': true } as const;

interface ActionItemProps {
  readonly action: Action;
  readonly icon: ReactNode;
}

function ActionItem({ action, icon: leftSection }: ActionItemProps) {
  const editor = useEditor();
  useBusy(); // some of them wait for the engine
  const enabled = action.enabled(editor);
  const reason = enabled ? undefined : action.disabledReason?.(editor);
  return (
    <Menu.Item
      leftSection={leftSection}
      {...(enabled ? {} : { 'aria-disabled': true, 'data-disabled': true })}
      closeMenuOnClick={enabled}
      onClick={() => {
        if (enabled) action.perform(editor);
      }}
    >
      {action.label}
      {reason !== undefined && <small>{reason}</small>}
    </Menu.Item>
  );
}

const MOST = 4;

function previewOf({ values }: Scenario): string {
  const first = describeEntryPart(Object.fromEntries(values.slice(0, MOST)));
  return values.length <= MOST ? first : `${first}, …`;
}
