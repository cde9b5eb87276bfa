import { memo } from 'react';
import { Delta, ValueText } from '#ui';
import { inputHandle, outputHandle } from './flow-edges.ts';
import { BarePort, FieldPort } from './port.tsx';
import styles from './step-node.module.css';
import { type InputRow, middleOfRow, type OutputRow, type StepRows } from './step-rows.ts';

interface FieldRowViewProps {
  readonly row: InputRow;
  /** The preview of what the field gets now; absent when there is nothing. */
  readonly value?: string | undefined;
  /** The preview of what it got before, where that was something else. */
  readonly before?: string | undefined;
}

export function FieldRowView({ row, value, before }: FieldRowViewProps) {
  const wired = row.slot !== undefined;
  return (
    <div className={styles.row}>
      <span className={styles.label}>
        <span className={styles.field} title={row.field}>
          {row.field}
        </span>
        {before !== undefined && value !== undefined ? (
          <Delta before={before} after={value} />
        ) : (
          <span className={styles.value}>
            <ValueText none={wired ? 'no value' : 'not wired'}>{value}</ValueText>
          </span>
        )}
      </span>
      <FieldPort id={inputHandle(row.field)} side="left" type={row.type} wired={wired} />
    </div>
  );
}

export function OutputRowView({ row }: { readonly row: OutputRow }) {
  return (
    <div className={styles.row}>
      <span className={styles.label}>
        <span className={styles.field} title={row.key}>
          {row.key}
        </span>
      </span>
      <FieldPort id={outputHandle(row.key)} side="right" type={row.type} wired={row.wired} />
    </div>
  );
}

/** The ports alone, where the rows have them. */
export const StepPorts = memo(function StepPorts({ rows }: { readonly rows: StepRows }) {
  return (
    <>
      {rows.inputs.map(({ field }, place) => (
        <BarePort key={inputHandle(field)} id={inputHandle(field)} side="left" top={middleOfRow(place)} />
      ))}
      {rows.outputs.map(({ key }, place) => (
        <BarePort key={outputHandle(key)} id={outputHandle(key)} side="right" top={middleOfRow(place)} />
      ))}
    </>
  );
});
