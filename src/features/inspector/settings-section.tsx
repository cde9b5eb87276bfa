import { IconArrowBackUp } from '@tabler/icons-react';
import { setSetting, useEditor } from '#editor';
import { accepts, type Field, type PlacedStep, type Value } from '#engine';
import { IconButton, TypeShape, useReadOnly } from '#ui';
import { describeSetting } from '#wording';
import { Section } from './section.tsx';
import styles from './settings-section.module.css';
import { ValueField } from './value-field.tsx';

/** The fields that no slot feeds, each with a field of its type; what is not set shows the model's default. */
export function SettingsSection({ step }: { readonly step: PlacedStep }) {
  const fed = new Set(step.wiring.reads.flatMap(({ fields }) => fields));
  const fields =
    step.model.kind === 'step-model' ? step.model.fields.filter(({ name }) => !fed.has(name)) : [];
  const unknown = step.settings.filter(([name]) => isUnknown(step, name));
  if (fields.length + unknown.length === 0) return null;
  return (
    <Section title="Settings" aside="fields that no slot feeds">
      <div className={styles.list}>
        {fields.map((field) => (
          <Setting key={field.name} step={step} field={field} />
        ))}
        {unknown.map(([name]) => (
          <Setting key={name} step={step} field={{ name, type: 'any' }} />
        ))}
      </div>
    </Section>
  );
}

function isUnknown({ model }: PlacedStep, name: string): boolean {
  return model.kind === 'unknown-model' || !model.fields.some((field) => field.name === name);
}

interface SettingProps {
  readonly step: PlacedStep;
  readonly field: Pick<Field, 'name' | 'type'> & Partial<Field>;
}

function Setting({ step, field }: SettingProps) {
  const { documents } = useEditor();
  const own = step.settings.findLast(([name]) => name === field.name);
  const value = own === undefined ? field.default : own[1];
  const readOnly = useReadOnly();
  const { help } = field;
  const fits = value === undefined || field.schema === undefined || accepts(field as Field, value);
  return (
    <div className={styles.setting}>
      <div className={styles.head}>
        <TypeShape type={field.type} />
        <span className={styles.name} title={help} dir="auto">
          {field.name}
        </span>
        <span className={styles.note} data-bad={!fits || undefined}>
          {describeSetting(field.type, {
            set: own !== undefined,
            default: field.default,
            required: field.required === true,
            fits,
          })}
        </span>
        {own !== undefined && !readOnly && (
          <IconButton
            size="small"
            label={field.default === undefined ? `Clear ${field.name}` : `Default of ${field.name}`}
            onClick={() => documents.apply(setSetting(step.id, field.name))}
          >
            <IconArrowBackUp size={14} stroke={1.75} aria-hidden="true" />
          </IconButton>
        )}
      </div>
      <ValueField
        key={own === undefined ? 'default' : 'set'}
        type={field.type}
        value={value}
        label={`Setting ${field.name}`}
        onChange={(next: Value) => documents.apply(setSetting(step.id, field.name, next))}
      />
    </div>
  );
}
