import { IconKey } from '@tabler/icons-react';
import { useNames } from '#editor';
import { stepId } from '#engine';
import type { Secret } from '#sharing';
import { describeSecret, describeSecretPlace } from '#wording';
import styles from './secret-note.module.css';

interface SecretNoteProps {
  readonly secret: Secret;
  /** Whether it stays here. */
  readonly left: boolean;
  readonly onChange: (left: boolean) => void;
}

/** What looks like a secret is left out, and said so; whoever knows better takes it along. */
export function SecretNote({ secret, left, onChange }: SecretNoteProps) {
  const names = useNames();
  const { place, by } = secret;
  const step = place.kind === 'setting' ? names.steps.get(stepId(place.step))?.title : undefined;
  const name = describeSecretPlace(place, step);
  const { claim, rest } = describeSecret(left, by);
  return (
    <div className={styles.note}>
      <IconKey size={16} stroke={1.75} aria-hidden="true" />
      <p>
        <strong>
          <span dir="auto">{name}</span> {claim}
        </strong>{' '}
        {rest}{' '}
        <button
          type="button"
          className={styles.way}
          aria-label={left ? `Include ${name} anyway` : `Leave out ${name}`}
          onClick={() => onChange(!left)}
        >
          {left ? 'Include it anyway' : 'Leave it out'}
        </button>
      </p>
    </div>
  );
}
