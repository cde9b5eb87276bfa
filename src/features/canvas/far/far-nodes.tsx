// Nodes that are out of view, or of which there is no room for more than a number. There may be thousands, so each is
// one element that shows nothing: what is seen of it is drawn by `FarPicture`, and its name is written from outside.
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
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

export function FarStep({ nodeId, selected, height }: FarStepProps) {
  const ref = useFarNode(nodeId);
  const { keysOf } = useCanvasParts();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a form's looks and meaning
    <section
      ref={ref}
      role="group"
      aria-current={selected || undefined}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the group is what arrow keys, Enter and F2 act on
      tabIndex={0}
      data-node={nodeId}
      data-look="dot"
      style={{ height }}
      className={classNames(styles.step, selected && styles.selected)}
      onKeyDown={(event) => keysOf(nodeId).onKeyDown(event)}
      onFocus={() => keysOf(nodeId).onFocus()}
    />
  );
}

interface FarSlotProps extends FarNodeProps {
  readonly width: number;
  /** True where the key or the click was meant to edit the value. */
  readonly onEdit: () => boolean;
}

export function FarSlot({ nodeId, selected, width, onEdit }: FarSlotProps) {
  const ref = useFarNode(nodeId);
  const { keysOf } = useCanvasParts();
  const press = (event: KeyboardEvent) => {
    const held = event.ctrlKey || event.metaKey || event.shiftKey;
    if ((event.key === 'Enter' || event.key === 'F2') && !held && onEdit()) event.preventDefault();
    else keysOf(nodeId).onKeyDown(event);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a form's looks and meaning
    <section
      ref={ref}
      role="group"
      aria-current={selected || undefined}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the group is what arrow keys, Enter and F2 act on
      tabIndex={0}
      data-node={nodeId}
      data-look="dot"
      style={{ width }}
      className={classNames(styles.slot, selected && styles.selected)}
      onKeyDown={press}
      onDoubleClick={onEdit}
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
