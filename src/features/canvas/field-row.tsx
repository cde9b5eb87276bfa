import { memo, type ReactNode } from 'react';
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
  /** What stands at the port in a wire's place. */
  readonly label?: ReactNode;
}

export function FieldRowView({ row, value, before, label }: FieldRowViewProps) {
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
      {label}
    </div>
  );
}

interface OutputRowViewProps {
  readonly row: OutputRow;
  readonly label?: ReactNode;
}

export function OutputRowView({ row, label }: OutputRowViewProps) {
  return (
    <div className={styles.row}>
      <span className={styles.label}>
        <span className={styles.field} title={row.key}>
          {row.key}
        </span>
      </span>
      <FieldPort id={outputHandle(row.key)} side="right" type={row.type} wired={row.wired} />
      {label}
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
