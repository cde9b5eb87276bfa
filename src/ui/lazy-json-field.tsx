import { type ComponentType, lazy, Suspense, useState } from 'react';
import type { JsonFieldProps } from './json-field.tsx';
import styles from './value-editor.module.css';
import { ValueEditor } from './value-editor.tsx';
import { textOfValue } from './value-text-format.ts';

let loaded: ComponentType<JsonFieldProps> | undefined;

/** Where the code cannot be had, a plain field does. */
async function load() {
  try {
    loaded = (await import('./json-field.tsx')).JsonField;
    return { default: loaded };
  } catch {
    return { default: PlainField };
  }
}

/** The code editor loads when the first such field is shown. */
export function JsonField(props: JsonFieldProps) {
  const [Field] = useState<ComponentType<JsonFieldProps>>(() => loaded ?? lazy(load));
  return (
    <Suspense fallback={<Waiting {...props} />}>
      <Field {...props} />
    </Suspense>
  );
}

/** Nothing can be typed in it, so nothing that is typed is lost when the field comes. */
function Waiting({ value, type }: JsonFieldProps) {
  return <div className={styles.readOnly}>{textOfValue(value, type).slice(0, 200)}</div>;
}

function PlainField({ onChange, ...props }: JsonFieldProps) {
  return <ValueEditor {...props} onChange={onChange} onCommit={onChange} />;
}
