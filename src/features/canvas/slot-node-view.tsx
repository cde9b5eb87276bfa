// A slot as it looks. It is given words and knows no store, so every state can be drawn side by side.
import { IconAlertCircle, IconAlertTriangle } from '@tabler/icons-react';
import type { KeyboardEvent, MouseEvent, ReactNode, Ref } from 'react';
import { classNames, Delta, type ShapeType, TypeShape, ValueText } from '#ui';
import { slotIn, slotOut } from './flow-edges.ts';
import { SlotPort } from './port.tsx';
import styles from './slot-node.module.css';
import type { SlotState } from './slot-state.ts';
import type { Detail } from './zoom-levels.ts';

/** What stands beside the slot's name. */
export type SlotContent =
  | { readonly kind: 'value'; readonly preview: string }
  /** Edited since the last run. */
  | { readonly kind: 'edited'; readonly before: string; readonly after: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'missing'; readonly word: string }
  /** Two steps write it, or a step writes a starting value. */
  | { readonly kind: 'conflict'; readonly word: string };

interface SlotNodeViewProps {
  readonly slot: string;
  readonly type: ShapeType;
  readonly content: SlotContent;
  /** A step writes it: grey, with a port on both sides. */
  readonly written: boolean;
  readonly state: SlotState | undefined;
  readonly selected: boolean;
  /** Below `full`, the node keeps its box, and shows its name as far as there is room. */
  readonly look: Detail;
  /** The accessible name of the whole group. */
  readonly name: string;
  readonly nodeId: string;
  /** Stands in the value's place while it is being edited. */
  readonly editor?: ReactNode;
  readonly hint?: string | undefined;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly onDoubleClick?: (event: MouseEvent) => void;
  readonly onFocus?: () => void;
  readonly ref?: Ref<HTMLElement>;
}

export function SlotNodeView({
  slot,
  type,
  content,
  written,
  state,
  selected,
  look,
  name,
  nodeId,
  editor,
  hint,
  onKeyDown,
  onDoubleClick,
  onFocus,
  ref,
}: SlotNodeViewProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a form's looks and meaning
    <section
      ref={ref}
      role="group"
      aria-label={name}
      aria-current={selected || undefined}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the group is what arrow keys, Enter and F2 act on
      tabIndex={0}
      data-node={nodeId}
      data-state={state}
      data-look={look}
      title={hint}
      className={classNames(styles.slot, written && styles.written, selected && styles.selected)}
      onKeyDown={onKeyDown}
      onDoubleClick={onDoubleClick}
      onFocus={onFocus}
    >
      <SlotPort id={slotIn} side="left" />
      <TypeShape type={type} />
      <span className={styles.name}>{slot}</span>
      {look === 'compact' && (
        <span className={styles.nameAlone} aria-hidden="true">
          {slot}
        </span>
      )}
      <span className={styles.content}>{editor ?? <Content content={content} />}</span>
      <SlotPort id={slotOut} side="right" />
    </section>
  );
}

function Content({ content }: { readonly content: SlotContent }) {
  switch (content.kind) {
    case 'value':
      return <ValueText>{content.preview}</ValueText>;
    case 'edited':
      return <Delta before={content.before} after={content.after} />;
    case 'none':
      return <ValueText none="–" />;
    case 'missing':
      return (
        <span className={styles.missing}>
          {content.word}
          <IconAlertCircle size={14} stroke={1.75} aria-hidden="true" />
        </span>
      );
    case 'conflict':
      return (
        <span className={styles.conflict}>
          {content.word}
          <IconAlertTriangle size={14} stroke={1.75} aria-hidden="true" />
        </span>
      );
  }
}
