import { IconAlertCircle, IconCheck, IconCopy, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { Button, Dialog, IconButton } from '#ui';
import { describeOpened } from '#wording';
import type { FileResult } from './open-files.ts';
import styles from './results-dialog.module.css';

interface ResultsDialogProps {
  readonly results: readonly FileResult[];
  readonly onClose: () => void;
}

/** What became of the files: why one was not opened, and what of the others is not as it was there. */
export function ResultsDialog({ results, onClose }: ResultsDialogProps) {
  const [copied, setCopied] = useState(false);
  const opened = results.filter(({ outcome }) => outcome.kind === 'opened').length;
  const title = describeOpened(opened, results.length, results[0]?.name ?? '');
  const copy = () => {
    navigator.clipboard.writeText(toText(results)).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <Dialog label={title} className={styles.dialog} onClose={onClose}>
      <header className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        <IconButton label="Close" onClick={onClose}>
          <IconX size={16} stroke={1.75} aria-hidden="true" />
        </IconButton>
      </header>
      <ul className={styles.results}>
        {results.map((result, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name, and the list stays as it is
          <Result key={place} {...result} />
        ))}
      </ul>
      <footer className={styles.ways}>
        <Button icon={<IconCopy size={14} stroke={1.75} aria-hidden="true" />} onClick={copy}>
          {copied ? 'Copied' : 'Copy this text'}
        </Button>
        <Button variant="primary" onClick={onClose}>
          Close
        </Button>
      </footer>
    </Dialog>
  );
}

function Result({ name, outcome }: FileResult) {
  const failed = outcome.kind === 'failed';
  const Icon = failed ? IconAlertCircle : IconCheck;
  const lines = failed ? outcome.text.faults : outcome.notes;
  return (
    <li className={styles.result} data-failed={failed || undefined}>
      <Icon size={16} stroke={1.75} aria-hidden="true" />
      <div className={styles.words}>
        <h3 className={styles.name}>{failed ? outcome.text.title : outcome.title}</h3>
        <p className={styles.detail}>{failed ? outcome.text.detail : `From ${name}.`}</p>
        {lines.length > 0 && (
          <ul className={failed ? styles.faults : styles.notes}>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

/** To send to whoever the file is from. */
function toText(results: readonly FileResult[]): string {
  return results
    .map(({ name, outcome }) =>
      outcome.kind === 'failed'
        ? [`${outcome.text.title}. ${outcome.text.detail}`, ...outcome.text.faults].join('\n  ')
        : [`${name} was opened as ${outcome.title}.`, ...outcome.notes].join('\n  '),
    )
    .join('\n')
    .concat('\n');
}
