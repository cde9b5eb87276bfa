import { useLayoutEffect, useRef } from 'react';
import styles from './opening-note.module.css';

/** While something large is read, which the page has to wait for. */
export function OpeningNote({ names }: { readonly names: readonly string[] }) {
  const note = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => note.current?.showPopover(), []);
  return (
    <div ref={note} popover="manual" role="status" className={styles.note}>
      Opening {names.join(', ')} …
    </div>
  );
}
