import { Menu } from '@mantine/core';
import { useEffect } from 'react';
import { useActions, useEditor, useSession } from '#editor';
import { ariaKeys, Kbd, keysText } from '#ui';
import { RowMenuButton, type RowMenuProps } from './row-menu-button.tsx';

/** What is listed, as far as a feature has it. */
const offered = [
  'rename-step',
  'move-step-earlier',
  'move-step-later',
  'toggle-disabled',
  'duplicate',
  'delete',
];

/** What can be done with a step of the outline; opening it selects the step. */
export function RowMenu({
  defaultOpened,
  step,
  title,
  tabIndex,
}: RowMenuProps & { readonly defaultOpened: boolean }) {
  const { session } = useEditor();
  // Whoever pressed before the menu was there finds it open: nothing opens it then.
  useEffect(() => {
    if (defaultOpened) session.select({ kind: 'step', id: step });
  }, [defaultOpened, session, step]);
  return (
    <Menu
      defaultOpened={defaultOpened}
      position="bottom-end"
      width={240}
      onOpen={() => session.select({ kind: 'step', id: step })}
    >
      <Menu.Target>
        <RowMenuButton step={step} title={title} tabIndex={tabIndex} />
      </Menu.Target>
      <Menu.Dropdown>
        <Items />
      </Menu.Dropdown>
    </Menu>
  );
}

function Items() {
  const editor = useEditor();
  const actions = useActions();
  useSession(({ selection }) => selection); // what is offered follows from it
  return offered
    .map((id) => actions.find((action) => action.id === id))
    .filter((action) => action !== undefined)
    .map((action) => {
      const enabled = action.enabled(editor);
      const [keys] = action.keys ?? [];
      return (
        <Menu.Item
          key={action.id}
          disabled={!enabled}
          title={enabled ? undefined : action.disabledReason?.(editor)}
          rightSection={keys === undefined ? undefined : <Kbd>{keysText(keys)}</Kbd>}
          aria-keyshortcuts={keys === undefined ? undefined : ariaKeys(keys)}
          onClick={() => action.perform(editor)}
        >
          {action.labelNow?.(editor) ?? action.label}
        </Menu.Item>
      );
    });
}
