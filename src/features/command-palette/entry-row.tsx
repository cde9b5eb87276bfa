import { IconBoxModel2 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useEditor, useNames, usePlanShown, useSlot, useStepPlan, useStepStatus } from '#editor';
import { Kbd, keysText, Marked, NumberChip, StatusWord, TypeShape } from '#ui';
import {
  describeOrigin,
  describePlan,
  describeSignature,
  describeStatus,
  describeValue,
  describeWiring,
} from '#wording';
import { iconOf } from './action-icons.ts';
import styles from './command-palette.module.css';
import type { Entry, ShownEntry } from './entries.ts';

interface EntryRowProps {
  readonly shown: ShownEntry;
  readonly id: string;
  /** The arrow keys have come here. */
  readonly active: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
}

export function EntryRow({ shown: { entry, ranges }, ...row }: EntryRowProps) {
  switch (entry.kind) {
    case 'action':
      return <ActionRow {...row} entry={entry} ranges={ranges} />;
    case 'model':
      return <ModelRow {...row} entry={entry} ranges={ranges} />;
    case 'step':
      return <StepRow {...row} entry={entry} ranges={ranges} />;
    case 'slot':
      return <SlotRow {...row} entry={entry} ranges={ranges} />;
  }
}

type RowProps<Kind extends Entry['kind']> = Omit<EntryRowProps, 'shown'> & {
  readonly entry: Extract<Entry, { kind: Kind }>;
  readonly ranges: readonly number[];
};

function ActionRow({ entry: { title, action }, ranges, ...row }: RowProps<'action'>) {
  const editor = useEditor();
  const Icon = iconOf(action);
  const enabled = action.enabled(editor);
  const reason = enabled ? '' : (action.disabledReason?.(editor) ?? 'not possible now');
  const [keys] = action.keys ?? [];
  return (
    <Row
      {...row}
      title={title}
      ranges={ranges}
      disabled={!enabled}
      icon={<Icon size={16} stroke={1.75} aria-hidden="true" />}
      detail={reason}
    >
      {enabled && action.note !== undefined && <span className={styles.note}>{action.note(editor)}</span>}
      {keys !== undefined && <Kbd>{keysText(keys)}</Kbd>}
    </Row>
  );
}

function ModelRow({ entry: { title, model }, ranges, ...row }: RowProps<'model'>) {
  return (
    <Row
      {...row}
      title={title}
      ranges={ranges}
      icon={<IconBoxModel2 size={16} stroke={1.75} aria-hidden="true" />}
      detail={describeSignature(model).typed}
    >
      <span className={styles.note}>{model.group}</span>
    </Row>
  );
}

function StepRow({ entry: { title, step }, ranges, ...row }: RowProps<'step'>) {
  const names = useNames();
  const named = names.steps.get(step.id);
  const shown = usePlanShown();
  const plan = useStepPlan(step.id);
  const status = useStepStatus(step.id);
  const planned = shown ? plan : undefined;
  const kind = planned === undefined ? status.kind : planned.kind === 'depends' ? 'may-skip' : planned.kind;
  const word = planned === undefined ? describeStatus(status, names).word : describePlan(planned, names).word;
  return (
    <Row
      {...row}
      title={title}
      ranges={ranges}
      icon={<NumberChip>{named?.disabled === true ? undefined : named?.index}</NumberChip>}
      detail={describeWiring(
        step.inputs.map(([slot]) => slot),
        step.outputs.flatMap(([, slots]) => slots),
      )}
    >
      <span className={styles.note}>
        <StatusWord status={kind}>{word}</StatusWord>
      </span>
    </Row>
  );
}

function SlotRow({ entry: { title, slot }, ranges, ...row }: RowProps<'slot'>) {
  const value = useSlot(slot.name)?.value;
  return (
    <Row
      {...row}
      title={title}
      ranges={ranges}
      icon={<TypeShape type={slot.type} />}
      detail={value === undefined ? 'no value' : describeValue(value, 24)}
    >
      <span className={styles.note}>{describeOrigin(slot.starting, slot.writers)}</span>
    </Row>
  );
}

interface LineProps {
  readonly id: string;
  readonly active: boolean;
  readonly disabled?: boolean;
  readonly icon: ReactNode;
  readonly title: string;
  readonly ranges: readonly number[];
  readonly detail: string;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}

function Row({
  id,
  active,
  disabled = false,
  icon,
  title,
  ranges,
  detail,
  onPoint,
  onChoose,
  children,
}: LineProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the focus, and its keys
    <div
      id={id}
      role="option"
      tabIndex={-1}
      className={styles.entry}
      aria-selected={active}
      aria-disabled={disabled || undefined}
      data-active={active || undefined}
      title={detail === '' ? title : `${title} · ${detail}`}
      onPointerMove={onPoint}
      onPointerDown={(event) => event.preventDefault()} // the field keeps the focus
      onClick={onChoose}
    >
      <span className={styles.icon}>{icon}</span>
      <span className={styles.title} dir="auto">
        <Marked ranges={ranges}>{title}</Marked>
      </span>
      <span className={styles.detail} dir="auto">
        {detail}
      </span>
      {children}
    </div>
  );
}
