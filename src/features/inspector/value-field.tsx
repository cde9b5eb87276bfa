import { useState } from 'react';
import type { Value, ValueType } from '#engine';
import { Button, JsonField, useReadOnly, ValueEditor } from '#ui';
import { describeLongText } from '#wording';
import styles from './value-field.module.css';

interface ValueFieldProps {
  readonly type: ValueType;
  readonly value: Value | undefined;
  readonly label: string;
  readonly onChange: (value: Value) => void;
  readonly autoFocus?: boolean;
  readonly className?: string | undefined;
}

const LONG = 20_000; // characters: a field of more is slow to draw, so it is asked for

/** The field that fits the type: a switch, a number, lines of text, JSON with a code editor. */
export function ValueField({ type, value, label, onChange, autoFocus = false, className }: ValueFieldProps) {
  const readOnly = useReadOnly();
  const [asked, setAsked] = useState(false);
  if (typeof value === 'string' && value.length > LONG && !asked) {
    return (
      <div className={styles.long}>
        <p className={styles.preview} dir="auto">{`${value.slice(0, 200)}…`}</p>
        <span>{describeLongText(value.length)}</span>
        <Button size="small" onClick={() => setAsked(true)}>
          {readOnly ? 'Show all of it' : 'Edit all of it'}
        </Button>
      </div>
    );
  }
  const json = isJson(type, value);
  return json && !readOnly ? (
    <JsonField type={type} value={value} label={label} autoFocus={autoFocus} onChange={onChange} />
  ) : (
    <ValueEditor
      className={className}
      type={type}
      value={value}
      label={label}
      lines={json || type === 'text'}
      autoFocus={autoFocus}
      onChange={onChange}
      onCommit={onChange}
    />
  );
}

function isJson(type: ValueType, value: Value | undefined): boolean {
  if (type === 'list' || type === 'object') return true;
  return type === 'any' && typeof value === 'object' && value !== null;
}
