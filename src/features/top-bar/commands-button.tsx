import { IconSearch } from '@tabler/icons-react';
import { useAction, useEditor } from '#editor';
import { ariaKeys, Button, keysText } from '#ui';
import styles from './commands-button.module.css';

/** Opens the search over all that can be done by name; stands only where a feature has one. */
export function CommandsButton() {
  const editor = useEditor();
  const action = useAction('show-commands');
  const [keys] = action?.keys ?? [];
  if (action === undefined || keys === undefined) return null;
  return (
    <Button
      variant="ghost"
      className={styles.button}
      aria-label={action.label}
      aria-keyshortcuts={ariaKeys(keys)}
      tooltip={action.label}
      keys={keysText(keys)}
      icon={<IconSearch size={16} stroke={1.75} aria-hidden="true" />}
      onClick={() => action.perform(editor)}
    />
  );
}
