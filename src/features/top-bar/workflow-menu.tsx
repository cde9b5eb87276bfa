import { Menu } from '@mantine/core';
import { Fragment } from 'react';
import { type Action, type MenuSection, useActions, useBusy, useEditor } from '#editor';
import { ariaKeys, Kbd, keysText } from '#ui';
import { WorkflowButton } from './workflow-button.tsx';
import { iconOfWorkflowAction } from './workflow-icons.ts';

const SECTIONS: readonly MenuSection[] = ['open', 'save', 'export', 'share'];

/** What concerns the workflow as a whole; each feature says of its actions whether they belong here. */
export function WorkflowMenu({ defaultOpened }: { readonly defaultOpened: boolean }) {
  return (
    <Menu defaultOpened={defaultOpened} position="bottom-end" width={280}>
      <Menu.Target>
        <WorkflowButton />
      </Menu.Target>
      <Menu.Dropdown>
        <Sections />
      </Menu.Dropdown>
    </Menu>
  );
}

/** Made when the menu opens, so that it shows what can be done now. */
function Sections() {
  const actions = useActions();
  const sections = SECTIONS.map((section) => actions.filter(({ menu }) => menu === section));
  return sections
    .filter((section) => section.length > 0)
    .map((section, index) => (
      <Fragment key={section[0]?.menu}>
        {index > 0 && <Menu.Divider />}
        {section.map((action) => (
          <Entry key={action.id} action={action} />
        ))}
      </Fragment>
    ));
}

function Entry({ action }: { readonly action: Action }) {
  const editor = useEditor();
  useBusy(); // some of them wait for the engine
  const [keys] = action.keys ?? [];
  const enabled = action.enabled(editor);
  const reason = enabled ? action.note?.(editor) : action.disabledReason?.(editor);
  const Icon = iconOfWorkflowAction(action.id);
  return (
    <Menu.Item
      leftSection={<Icon size={16} stroke={1.75} aria-hidden="true" />}
      rightSection={keys !== undefined && <Kbd>{keysText(keys)}</Kbd>}
      {...(keys === undefined ? {} : { 'aria-keyshortcuts': ariaKeys(keys) })}
      {...(enabled ? {} : { 'aria-disabled': true, 'data-disabled': true })}
      closeMenuOnClick={enabled}
      onClick={() => {
        // The menu closes first, and gives the focus back: a dialog then gives it back here, too.
        if (enabled) setTimeout(() => action.perform(editor));
      }}
    >
      {action.labelNow?.(editor) ?? action.label}
      {reason !== undefined && <small>{reason}</small>}
    </Menu.Item>
  );
}
