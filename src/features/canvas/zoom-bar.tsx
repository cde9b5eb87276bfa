import { IconMaximize, IconMinus, IconPlus } from '@tabler/icons-react';
import { useStore } from '@xyflow/react';
import { useEditor } from '#editor';
import { Button, IconButton, keysText } from '#ui';
import styles from './canvas.module.css';
import { fitAll, zoomBy, zoomToLifeSize } from './flow-views.ts';

export function ZoomBar() {
  const editor = useEditor();
  const percent = useStore(({ transform }) => Math.round(transform[2] * 100));
  return (
    <div className={styles.bar} role="toolbar" aria-label="Zoom">
      <IconButton label="Zoom out" size="small" keys={keysText('-')} onClick={() => zoomBy(editor, 'out')}>
        <IconMinus size={16} stroke={1.75} aria-hidden="true" />
      </IconButton>
      <Button
        variant="ghost"
        size="small"
        className={styles.percent}
        aria-label={`Zoom ${percent}%`}
        tooltip="Zoom to 100%"
        tooltipKeys={keysText('Shift+0')}
        onClick={() => zoomToLifeSize(editor)}
      >
        {percent}%
      </Button>
      <IconButton label="Zoom in" size="small" keys={keysText('+')} onClick={() => zoomBy(editor, 'in')}>
        <IconPlus size={16} stroke={1.75} aria-hidden="true" />
      </IconButton>
      <span className={styles.divider} />
      <IconButton
        label="Fit everything into view"
        size="small"
        keys={keysText('Shift+1')}
        onClick={() => fitAll(editor)}
      >
        <IconMaximize size={16} stroke={1.75} aria-hidden="true" />
      </IconButton>
    </div>
  );
}
