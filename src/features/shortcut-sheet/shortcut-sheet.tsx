import { IconX } from '@tabler/icons-react';
import { useId } from 'react';
import { useActions, useEditor } from '#editor';
import { Dialog, IconButton, Kbd } from '#ui';
import { showShortcuts } from './actions/show-shortcuts.ts';
import { canvasSections, type SheetSection, sectionsOf } from './sheet-sections.ts';
import styles from './shortcut-sheet.module.css';

/** Every shortcut there is, and what the pointer can do on the canvas. */
export function ShortcutSheet() {
  const { session } = useEditor();
  const actions = useActions();
  return (
    <Dialog label={showShortcuts.label} className={styles.dialog} onClose={session.close}>
      <div className={styles.head}>
        <h2 className={styles.title}>{showShortcuts.label}</h2>
        <IconButton label="Close" keys="Esc" onClick={session.close}>
          <IconX size={16} stroke={1.75} aria-hidden="true" />
        </IconButton>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and a keyboard must be able to do that */}
      <section className={styles.sections} aria-label="All shortcuts" tabIndex={0}>
        <div className={styles.columns}>
          {[...sectionsOf(actions), ...canvasSections].map((section) => (
            <Section key={section.title} {...section} />
          ))}
        </div>
      </section>
    </Dialog>
  );
}

function Section({ title, rows }: SheetSection) {
  const id = useId();
  return (
    <div className={styles.section}>
      <h3 id={id} className={styles.heading}>
        {title}
      </h3>
      <dl aria-labelledby={id}>
        {rows.map(({ what, ways, byKey }) => (
          <div key={what} className={styles.row}>
            <dt className={styles.what}>{what}</dt>
            <dd className={styles.ways}>
              {byKey ? ways.map((way) => <Keys key={way} text={way} />) : ways.join(', ')}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** Here the keys are what is said, not decoration beside it. */
function Keys({ text }: { readonly text: string }) {
  return (
    <span>
      <Kbd>{text}</Kbd>
      <span className={styles.spoken}>{text}</span>
    </span>
  );
}
