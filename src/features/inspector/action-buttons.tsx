import { useAction, useDocument, useEditor, useSession } from '#editor';
import { Button, keysText } from '#ui';
import styles from './action-buttons.module.css';

/** Buttons for actions of whatever part of the editor, by their ids. */
export function ActionButtons({ ids }: { readonly ids: readonly string[] }) {
  return (
    <div className={styles.buttons}>
      {ids.map((id) => (
        <ActionButton key={id} id={id} />
      ))}
    </div>
  );
}

function ActionButton({ id }: { readonly id: string }) {
  const editor = useEditor();
  const action = useAction(id);
  // Its words and whether it can be done follow from both.
  useDocument(({ current }) => current);
  useSession(({ selection }) => selection);
  if (action === undefined) return null;
  const [keys] = action.keys ?? [];
  return (
    <Button
      size="small"
      disabledReason={action.enabled(editor) ? undefined : (action.disabledReason?.(editor) ?? '')}
      tooltip={keys === undefined ? undefined : action.label}
      tooltipKeys={keys === undefined ? undefined : keysText(keys)}
      onClick={() => action.perform(editor)}
    >
      {action.labelNow?.(editor) ?? action.label}
    </Button>
  );
}
