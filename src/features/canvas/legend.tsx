import { IconChevronDown, IconChevronUp, IconCircleCheck } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { type Brought, useRuns } from '#editor';
import { Button, StatusIcon, type StatusName } from '#ui';
import styles from './legend.module.css';

const nextRun: readonly (readonly [StatusName, string])[] = [
  ['will-run', 'Will run'],
  ['will-skip', 'Will skip'],
  ['may-skip', 'May skip'],
  ['will-fail', 'Will fail'],
];
const lastRun: readonly (readonly [StatusName, string])[] = [
  ['not-run', 'Not run yet'],
  ['disabled', 'Disabled'],
  ['queued', 'Queued'],
  ['running', 'Running'],
  ['ran', 'Ran'],
  ['skipped', 'Skipped'],
  ['failed', 'Failed'],
  ['cancelled', 'Cancelled'],
  ['blocked', 'Blocked'],
];

const broughtBy: Readonly<Record<Brought['kind'], readonly [StatusName, string]>> = {
  link: ['from-link', 'From link'],
  file: ['from-file', 'From file'],
};

/** What outlines, icons and words on the canvas mean; folds away. */
export function Legend() {
  const [open, setOpen] = useState(false);
  const id = useId();
  const brought = useRuns((runs) => runs.brought?.kind);
  const Chevron = open ? IconChevronDown : IconChevronUp;
  return (
    <div className={styles.legend}>
      {open && (
        <section id={id} className={styles.panel} aria-label="Status legend">
          <h3 className={styles.heading}>Next run</h3>
          <Entries entries={nextRun} />
          <h3 className={styles.heading}>Last run</h3>
          <Entries entries={brought === undefined ? lastRun : [broughtBy[brought], ...lastRun]} />
        </section>
      )}
      <Button
        variant="ghost"
        size="small"
        className={styles.toggle}
        icon={<IconCircleCheck size={14} stroke={1.75} aria-hidden="true" />}
        rightIcon={<Chevron size={14} stroke={1.75} aria-hidden="true" />}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        Status legend
      </Button>
    </div>
  );
}

function Entries({ entries }: { readonly entries: readonly (readonly [StatusName, string])[] }) {
  return (
    <ul className={styles.entries}>
      {entries.map(([status, word]) => (
        <li key={status} className={styles.entry}>
          <span className={styles.swatch} data-outline={status} />
          <StatusIcon status={status} />
          <span className={styles.word} data-status={status}>
            {word}
          </span>
        </li>
      ))}
    </ul>
  );
}
