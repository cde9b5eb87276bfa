// Nodes that are out of view, or of which there is no room for more than a number. There may be thousands, so each is
// one element that shows nothing: what is seen of it is drawn by `FarPicture`, and its name is written from outside.
import { type ComponentProps, type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { classNames } from '#ui';
import { useCanvasParts } from '../canvas-parts.ts';
import { useFocusHandedOver } from '../use-focus-handed-over.ts';
import styles from './far-nodes.module.css';

interface FarNodeProps {
  readonly nodeId: string;
  readonly selected: boolean;
}

interface FarStepProps extends FarNodeProps {
  readonly height: number;
}

export function FarStep({ height, ...node }: FarStepProps) {
  return <FarNode {...node} className={styles.step} style={{ height }} />;
}

interface FarSlotProps extends FarNodeProps {
  readonly width: number;
  /** True where the key or the click was meant to edit the value. */
  readonly onEdit: () => boolean;
}

export function FarSlot({ width, onEdit, ...node }: FarSlotProps) {
  const edits = ({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent) =>
    (key === 'Enter' || key === 'F2') && !(ctrlKey || metaKey || shiftKey) && onEdit();
  return (
    <FarNode {...node} className={styles.slot} style={{ width }} takesKey={edits} onDoubleClick={onEdit} />
  );
}

interface FarNodeViewProps extends FarNodeProps, Pick<ComponentProps<'section'>, 'style' | 'onDoubleClick'> {
  readonly className: string | undefined;
  /** Whether a key is for this kind of node alone. */
  readonly takesKey?: (event: KeyboardEvent) => boolean;
}

function FarNode({ nodeId, selected, className, takesKey, ...rest }: FarNodeViewProps) {
  const ref = useFarNode(nodeId);
  const { keysOf } = useCanvasParts();
  const press = (event: KeyboardEvent) => {
    if (takesKey?.(event) === true) event.preventDefault();
    else keysOf(nodeId).onKeyDown(event);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a form's looks and meaning
    <section
      {...rest}
      ref={ref}
      role="group"
      aria-current={selected || undefined}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the group is what arrow keys, Enter and F2 act on
      tabIndex={0}
      data-node={nodeId}
      data-look="dot"
      className={classNames(className, selected && styles.selected)}
      onKeyDown={press}
      onFocus={() => keysOf(nodeId).onFocus()}
    />
  );
}

function useFarNode(nodeId: string) {
  const { marks } = useCanvasParts();
  const ref = useRef<HTMLElement>(null);
  useLayoutEffect(
    () => (ref.current === null ? undefined : marks.keep(nodeId, ref.current)),
    [marks, nodeId],
  );
  useFocusHandedOver(ref, nodeId);
  return ref;
}
