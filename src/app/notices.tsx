import { useDocument, useEditor, useSession } from '#editor';
import { Toasts } from '#ui';
import styles from './notices.module.css';

/** What is worth telling without asking. An edit that is told of can be taken back as long as it is the latest. */
export function Notices() {
  const { documents, session } = useEditor();
  const notices = useSession((state) => state.notices);
  const current = useDocument((state) => state.current);
  const toasts = notices
    .filter(({ edit }) => edit?.before !== current) // it was taken back by other means
    .map(({ id, text, edit }) => ({
      id,
      text,
      action:
        edit?.after === current
          ? {
              label: 'Undo',
              perform: () => {
                documents.undo();
                session.dismiss(id);
              },
            }
          : undefined,
    }));
  if (toasts.length === 0) return null;
  return (
    <div className={styles.place}>
      <Toasts label="Notices" toasts={toasts} onClose={session.dismiss} />
    </div>
  );
}
