import {
  IconBooks,
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
  IconListNumbers,
} from '@tabler/icons-react';
import { useEditor } from '#editor';
import { ExamplesPanel } from '#features/examples';
import { Outline } from '#features/outline';
import { IconButton, lazyMenu } from '#ui';
import { FlyOutButton } from './fly-out-button.tsx';
import styles from './left-panel.module.css';

/** Examples above, the open workflow's outline below. */
export function LeftPanel({ example }: { readonly example: string | undefined }) {
  const { session } = useEditor();
  return (
    <section className={styles.panel} aria-label="Examples and outline">
      <ExamplesPanel
        current={example}
        action={
          <IconButton
            size="small"
            label="Collapse left panel"
            onClick={() => session.setPanel('left', { collapsed: true })}
          >
            <IconLayoutSidebarLeftCollapse size={16} stroke={1.75} aria-hidden="true" />
          </IconButton>
        }
      />
      <Outline />
    </section>
  );
}

const FlyOut = lazyMenu(async () => (await import('./fly-out.tsx')).FlyOut, FlyOutButton);

interface RailProps {
  readonly example: string | undefined;
  /** There is room for the whole panel. */
  readonly canExpand: boolean;
}

/** The same panel as a strip of buttons, each of which flies out its part. */
export function LeftRail({ example, canExpand }: RailProps) {
  const { session } = useEditor();
  return (
    <section className={styles.rail} aria-label="Examples and outline">
      {canExpand && (
        <IconButton label="Expand left panel" onClick={() => session.setPanel('left', { collapsed: false })}>
          <IconLayoutSidebarLeftExpand size={16} stroke={1.75} aria-hidden="true" />
        </IconButton>
      )}
      <FlyOut label="Examples" icon={<IconBooks size={16} stroke={1.75} aria-hidden="true" />}>
        <ExamplesPanel current={example} />
      </FlyOut>
      <FlyOut label="Outline" icon={<IconListNumbers size={16} stroke={1.75} aria-hidden="true" />}>
        <Outline />
      </FlyOut>
    </section>
  );
}
