import type { ValueType } from '#engine';
import { TypeShape } from '#ui';
import { describeType } from '#wording';
import styles from './table.module.css';

export function TypeWord({ type }: { readonly type: ValueType }) {
  const word = describeType(type);
  return (
    <span className={`${styles.inline} ${styles.second}`} title={word}>
      <TypeShape type={type} />
      {word}
    </span>
  );
}
