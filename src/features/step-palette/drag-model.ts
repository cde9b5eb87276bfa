// Loaded at the first sign of a person.
import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { setCustomNativeDragPreview } from '@atlaskit/pragmatic-drag-and-drop/element/set-custom-native-drag-preview';
import { stepModelDrag } from '#editor';
import type { StepModel } from '#engine';
import styles from './drag-preview.module.css';

const GRIP = { x: 24, y: 20 }; // px: where the pointer holds the preview

/**
 * Lets the row be dragged onto the canvas, as a small node. What is returned takes that back. The page says meanwhile
 * that something is being dragged: what lies over the canvas must not be in the way.
 */
export function makeDraggable(element: HTMLElement, model: StepModel): () => void {
  return draggable({
    element,
    getInitialData: () => stepModelDrag(model.ref),
    onGenerateDragPreview: ({ nativeSetDragImage }) =>
      setCustomNativeDragPreview({
        nativeSetDragImage,
        getOffset: () => GRIP,
        render: ({ container }) => container.append(previewOf(model)),
      }),
    onDragStart() {
      window.document.documentElement.dataset.dragging = 'step-model';
    },
    onDrop() {
      delete window.document.documentElement.dataset.dragging;
    },
  });
}

/** Made by hand: the browser takes its picture before React would have drawn anything. */
function previewOf(model: StepModel): HTMLElement {
  const preview = element('div', styles.preview);
  const head = element('div', styles.head);
  head.append(element('div', styles.title, model.title), element('div', styles.name, model.name));
  preview.append(head);
  const rows = Math.max(model.fields.length, model.outputs.length);
  for (let row = 0; row < Math.min(rows, 6); row++) {
    const line = element('div', styles.line);
    line.append(
      element('span', styles.field, model.fields[row]?.name),
      element('span', styles.field, model.outputs[row]?.key),
    );
    preview.append(line);
  }
  return preview;
}

function element(tag: string, className: string | undefined, text = ''): HTMLElement {
  const node = window.document.createElement(tag);
  node.className = className ?? '';
  node.textContent = text;
  return node;
}
