import { Menu } from '@mantine/core';
import { Fragment } from 'react';
import { type Action, useActions, useEditor, useSession } from '#editor';
import { ariaKeys, Kbd, keysText } from '#ui';
import styles from './canvas-menu.module.css';
import { isShown, menuEntries } from './menu-entries.ts';
import { MenuIcon } from './menu-icons.tsx';
import type { MenuPlace } from './menu-place.ts';

interface CanvasMenuProps {
  readonly place: MenuPlace;
  readonly onClose: () => void;
}

/** The menu of what is pointed at, or has the focus: all of it are actions that have a key or a name elsewhere, too. */
export function CanvasMenu({ place: { x, y, origin }, onClose }: CanvasMenuProps) {
  const editor = useEditor();
  const actions = useActions();
  const selection = useSession((state) => state.selection);
  const sections = menuEntries(selection)
    .map((ids) =>
      ids
        .map((id) => actions.find((action) => action.id === id))
        .filter((action) => action !== undefined)
        .filter((action) => isShown(action.id, action.enabled(editor))),
    )
    .filter((section) => section.length > 0);
  const close = () => {
    onClose();
    origin?.focus({ preventScroll: true });
  };
  return (
    <Menu opened onClose={close} position="bottom-start" width={248} returnFocus={false} offset={2}>
      <Menu.Target>
        <button
          type="button"
          tabIndex={-1}
          aria-label="Menu"
          className={styles.origin}
          style={{ left: x, top: y }}
        />
      </Menu.Target>
      <Menu.Dropdown>
        {sections.map((section, index) => (
          <Fragment key={section[0]?.id}>
            {index > 0 && <Menu.Divider />}
            {section.map((action) => (
              <Entry key={action.id} action={action} />
            ))}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function Entry({ action }: { readonly action: Action }) {
  const editor = useEditor();
  const [keys] = action.keys ?? [];
  const enabled = action.enabled(editor);
  const reason = enabled ? undefined : action.disabledReason?.(editor);
  return (
    <Menu.Item
      leftSection={<MenuIcon id={action.id} />}
      rightSection={keys !== undefined && <Kbd>{keysText(keys)}</Kbd>}
      {...(keys === undefined ? {} : { 'aria-keyshortcuts': ariaKeys(keys) })}
      aria-disabled={enabled ? undefined : true}
      {...(enabled ? {} : { 'data-disabled': true })}
      onClick={() => {
        // The menu closes first, and gives the focus back: what is done may take it elsewhere.
        if (enabled) setTimeout(() => action.perform(editor));
      }}
    >
      {action.labelNow?.(editor) ?? action.label}
      {reason !== undefined && <small>{reason}</small>}
    </Menu.Item>
  );
}
