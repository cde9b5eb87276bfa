import {
  IconCheck,
  IconDatabase,
  IconEyeOff,
  IconLayoutGrid,
  IconLock,
  IconNote,
  IconSchema,
  IconVariable,
} from '@tabler/icons-react';
import { useId } from 'react';
import { useDocument } from '#editor';
import { isSamePlace, type SecretPlace, type SharePart } from '#sharing';
import { Switch, Tooltip } from '#ui';
import { describeShareRow } from '#wording';
import styles from './part-row.module.css';

const icons = {
  structure: IconSchema,
  layout: IconLayoutGrid,
  scenario: IconVariable,
  notes: IconNote,
  results: IconDatabase,
} as const;

interface PartRowProps {
  readonly part: SharePart;
  readonly chosen: boolean;
  /** Characters that it takes; undefined where that is not known. */
  readonly length: number | undefined;
  readonly withheld: readonly SecretPlace[];
  readonly onToggle: () => void;
}

export function PartRow({ part, chosen, length, withheld, onToggle }: PartRowProps) {
  const id = useId();
  const { title, detail } = describeShareRow(part);
  const Icon = icons[part.kind];
  const name = part.kind === 'scenario' ? `${title} of ${part.name}` : title;
  return (
    <li className={styles.row} data-off={!chosen || undefined}>
      <Icon size={16} stroke={1.75} aria-hidden="true" />
      <div className={styles.text}>
        <div className={styles.title}>{title}</div>
        <div id={id} className={styles.detail}>
          {detail}
        </div>
        {part.kind === 'scenario' && chosen && <Slots scenario={part.name} withheld={withheld} />}
      </div>
      <span className={styles.length}>{lengthText(part, length)}</span>
      {part.kind === 'structure' ? (
        <Tooltip label="Always included">
          <span className={styles.always}>
            <IconLock size={14} stroke={1.75} role="img" aria-label="Always included" />
          </span>
        </Tooltip>
      ) : (
        <Switch checked={chosen} label={name} describedBy={id} onChange={onToggle} />
      )}
    </li>
  );
}

function lengthText({ kind }: SharePart, length: number | undefined): string {
  if (length === undefined) return '';
  if (!Number.isFinite(length)) return 'too many';
  const digits = length.toLocaleString('en-US');
  return kind === 'structure' ? digits : `+ ${digits}`;
}

const MOST_SLOTS = 12;

interface SlotsProps {
  readonly scenario: string;
  readonly withheld: readonly SecretPlace[];
}

/** The names of the slots whose values leave, and of those whose values do not. */
function Slots({ scenario, withheld }: SlotsProps) {
  const scenarios = useDocument(({ current }) => current.scenarios);
  const names = scenarios.find(({ name }) => name === scenario)?.values.map(([slot]) => slot) ?? [];
  return (
    <ul className={styles.slots} aria-label={`Slots of ${scenario}`}>
      {names.slice(0, MOST_SLOTS).map((slot) => {
        const here = withheld.some((place) => isSamePlace(place, { kind: 'slot', slot }));
        const Icon = here ? IconEyeOff : IconCheck;
        return (
          <li key={slot} className={styles.slot} data-here={here || undefined}>
            <Icon size={12} stroke={2} role="img" aria-label={here ? 'left out:' : 'leaves:'} />
            <span dir="auto">{slot}</span>
          </li>
        );
      })}
      {names.length > MOST_SLOTS && <li className={styles.more}>and {names.length - MOST_SLOTS} more</li>}
    </ul>
  );
}
