import type { ValueType } from '#engine';
import { TypeShape } from '#ui';
import { describeType } from '#wording';
import styles from './table.module.css';

export function TypeWord({ type }: { readonly type: ValueType }) {
  // A whole number is drawn as a number; the tooltip has the whole truth.
  const word = describeType(type === 'integer' ? 'number' : type);
  return (
    <span className={`${styles.inline} ${styles.second}`} title={describeType(type)}>
      <TypeShape type={type} />
      {word}
    </span>
  );
}
