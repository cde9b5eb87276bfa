import { type SlotView, useRuns } from '#editor';
import { ValueText } from '#ui';
import { describeUse, describeValue, formatClock } from '#wording';
import { Section } from './section.tsx';
import styles from './table.module.css';
import { toSlotHistory } from './to-slot-history.ts';

const MOST = 8;

/** The values that earlier runs used or wrote. */
export function SlotHistory({ slot }: { readonly slot: SlotView }) {
  const history = useRuns((state) => state.history);
  const earlier = toSlotHistory(history, slot.name, slot.starting).slice(0, MOST);
  const edited = slot.starting && slot.before !== undefined && slot.value !== undefined;
  if (earlier.length === 0) return null;
  return (
    <Section title={`History of ${slot.name}`}>
      <table
        className={`${styles.table} ${styles.flush} ${styles.fixed}`}
        aria-label={`History of ${slot.name}`}
      >
        <tbody>
          {edited && slot.value !== undefined && (
            <tr>
              <td style={{ width: 76 }}>
                <ValueText strong>{describeValue(slot.value, 9)}</ValueText>
              </td>
              <td className={styles.second}>edited, not run yet</td>
              <td className={`${styles.number} ${styles.third}`} style={{ width: 56 }}>
                now
              </td>
            </tr>
          )}
          {earlier.map(({ run, at, value }) => (
            <tr key={run}>
              <td style={{ width: 76 }}>
                <ValueText strong>{describeValue(value, 9)}</ValueText>
              </td>
              <td className={styles.second}>{describeUse(run, !slot.starting)}</td>
              <td className={`${styles.number} ${styles.third}`} style={{ width: 56 }}>
                {formatClock(at)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
