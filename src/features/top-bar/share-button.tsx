import { IconShare3 } from '@tabler/icons-react';
import { useAction, useEditor } from '#editor';
import { ariaKeys, Button, keysText } from '#ui';
import styles from './share-button.module.css';

/** Stands only where a feature shares; where there is little room, its icon stands alone. */
export function ShareButton() {
  const editor = useEditor();
  const action = useAction('share');
  if (action === undefined) return null;
  const [keys] = action.keys ?? [];
  return (
    <Button
      variant="ghost"
      className={styles.button}
      aria-label={action.label}
      tooltip={action.label}
      {...(keys === undefined ? {} : { tooltipKeys: keysText(keys), 'aria-keyshortcuts': ariaKeys(keys) })}
      icon={<IconShare3 size={16} stroke={1.75} aria-hidden="true" />}
      onClick={() => action.perform(editor)}
    >
      <span className={styles.word}>Share</span>
    </Button>
  );
}
