import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useEditor, useSession } from '#editor';
import styles from './examples-panel.module.css';
import { ExampleList } from './examples-panel.tsx';

const FOLD = 'examples';

interface ExamplesFoldProps {
  /** Id of the example that is open, if one is. */
  readonly current: string | undefined;
  /** What stands at the right end of the heading. */
  readonly action?: ReactNode;
}

/** The examples where other things matter more: folded until they are asked for. */
export function ExamplesFold({ current, action }: ExamplesFoldProps) {
  const { session } = useEditor();
  const open = useSession(({ folds }) => folds.includes(FOLD));
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <nav className={styles.fold} aria-labelledby="examples-heading">
      <div className={styles.head}>
        <h2 id="examples-heading" className={styles.heading}>
          <button
            type="button"
            className={styles.toggle}
            aria-expanded={open}
            onClick={() => session.toggleFold(FOLD)}
          >
            <Chevron size={14} stroke={1.75} aria-hidden="true" />
            Examples
          </button>
        </h2>
        {action}
      </div>
      {open && <ExampleList current={current} />}
    </nav>
  );
}
