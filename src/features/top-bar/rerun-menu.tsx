import { Menu } from '@mantine/core';
import { IconBolt, IconCheck, IconDatabase, IconRefresh } from '@tabler/icons-react';
import { useId } from 'react';
import { useEditor, useSession } from '#editor';
import { Kbd, keysText } from '#ui';
import { rerunEveryStep } from './actions/rerun-every-step.ts';
import styles from './rerun-menu.module.css';
import { RerunOptionsButton } from './rerun-options-button.tsx';
import { SwitchMark } from './switch-mark.tsx';

/** What Rerun does: kept until it is changed here, except for “Run every step”, which holds for this once. */
export function RerunMenu({ defaultOpened }: { readonly defaultOpened: boolean }) {
  const editor = useEditor();
  const options = useSession(({ rerunOptions }) => rerunOptions);
  const id = useId();
  return (
    <Menu
      defaultOpened={defaultOpened}
      position="bottom-end"
      width={320}
      checkIcon={<IconCheck size={14} stroke={2} aria-hidden="true" />}
    >
      <Menu.Target>
        <RerunOptionsButton />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.CheckboxItem
          aria-labelledby={`${id}-use`}
          aria-describedby={`${id}-use-help`}
          classNames={{ item: styles.switchItem, itemIndicator: styles.noIndicator }}
          checked={options.useExtracts}
          onChange={(useExtracts) => editor.session.setRerunOptions({ useExtracts })}
          rightSection={<SwitchMark on={options.useExtracts} />}
        >
          <IconRefresh size={16} stroke={1.75} aria-hidden="true" />
          <span>
            <span id={`${id}-use`}>Use the cache</span>
            <small id={`${id}-use-help`}>Skips steps with the same inputs</small>
          </span>
        </Menu.CheckboxItem>
        <Menu.CheckboxItem
          aria-labelledby={`${id}-fill`}
          aria-describedby={`${id}-fill-help`}
          classNames={{ item: styles.switchItem, itemIndicator: styles.noIndicator }}
          checked={options.populateExtracts}
          onChange={(populateExtracts) => editor.session.setRerunOptions({ populateExtracts })}
          rightSection={<SwitchMark on={options.populateExtracts} />}
        >
          <IconDatabase size={16} stroke={1.75} aria-hidden="true" />
          <span>
            <span id={`${id}-fill`}>Fill the cache</span>
            <small id={`${id}-fill-help`}>Keeps results for the next rerun</small>
          </span>
        </Menu.CheckboxItem>
        <Menu.Divider />
        <Menu.Label id={`${id}-on`} aria-hidden="true">
          On
        </Menu.Label>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a menu */}
        <div role="group" aria-labelledby={`${id}-on`}>
          <Menu.RadioGroup
            value={options.on}
            onChange={(on) => editor.session.setRerunOptions({ on: on === 'current' ? 'current' : 'fresh' })}
          >
            <Menu.RadioItem
              value="fresh"
              aria-labelledby={`${id}-fresh`}
              aria-describedby={`${id}-fresh-help`}
            >
              <span id={`${id}-fresh`}>Fresh state</span>
              <small id={`${id}-fresh-help`}>Starts from the scenario’s values</small>
            </Menu.RadioItem>
            <Menu.RadioItem
              value="current"
              aria-labelledby={`${id}-current`}
              aria-describedby={`${id}-current-help`}
            >
              <span id={`${id}-current`}>Current state</span>
              <small id={`${id}-current-help`}>Goes on from what the last run left</small>
            </Menu.RadioItem>
          </Menu.RadioGroup>
        </div>
        <Menu.Divider />
        <Menu.Item
          aria-labelledby={`${id}-every`}
          aria-describedby={`${id}-every-help`}
          leftSection={<IconBolt size={16} stroke={1.75} aria-hidden="true" />}
          rightSection={<Kbd>{keysText('Mod+Shift+Enter')}</Kbd>}
          aria-keyshortcuts="Control+Shift+Enter"
          onClick={() => rerunEveryStep.perform(editor)}
        >
          <span id={`${id}-every`}>Run every step</span>
          <small id={`${id}-every-help`}>Ignores the cache once</small>
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
