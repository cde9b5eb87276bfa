import {
  IconBooks,
  IconFolders,
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
  IconListNumbers,
  IconPlus,
} from '@tabler/icons-react';
import { AroundCanvas, useAction, useEditor } from '#editor';
import { ExamplesFold, ExamplesPanel } from '#features/examples';
import { Outline } from '#features/outline';
import { LibraryPanel } from '#features/step-palette';
import { IconButton, lazyMenu } from '#ui';
import { FlyOutButton } from './fly-out-button.tsx';
import styles from './left-panel.module.css';

/** The library above, the examples, and the open workflow's outline below. */
export function LeftPanel({ example }: { readonly example: string | undefined }) {
  return (
    <AroundCanvas>
      <section className={styles.panel} aria-label="Library, examples and outline">
        {library}
        <ExamplesFold current={example} action={<NewWorkflow />} />
        {outline}
      </section>
    </AroundCanvas>
  );
}

function Library() {
  const { session } = useEditor();
  return (
    <LibraryPanel
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
  );
}

// Neither has to do with which example this is.
const library = <Library />;
const outline = <Outline />;

function NewWorkflow() {
  const editor = useEditor();
  const action = useAction('new-workflow');
  if (action === undefined) return null;
  return (
    <IconButton size="small" label={action.label} onClick={() => action.perform(editor)}>
      <IconPlus size={16} stroke={1.75} aria-hidden="true" />
    </IconButton>
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
    <section className={styles.rail} aria-label="Library, examples and outline">
      {canExpand && (
        <IconButton label="Expand left panel" onClick={() => session.setPanel('left', { collapsed: false })}>
          <IconLayoutSidebarLeftExpand size={16} stroke={1.75} aria-hidden="true" />
        </IconButton>
      )}
      <FlyOut part="library" label="Library" icon={<IconBooks size={16} stroke={1.75} aria-hidden="true" />}>
        <LibraryPanel />
      </FlyOut>
      <FlyOut
        part="outline"
        label="Outline"
        icon={<IconListNumbers size={16} stroke={1.75} aria-hidden="true" />}
      >
        <Outline />
      </FlyOut>
      <FlyOut
        part="examples"
        label="Examples"
        icon={<IconFolders size={16} stroke={1.75} aria-hidden="true" />}
      >
        <ExamplesPanel current={example} action={<NewWorkflow />} />
      </FlyOut>
    </section>
  );
}
