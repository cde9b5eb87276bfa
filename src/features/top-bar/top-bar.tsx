import { IconLayoutSidebarRightCollapse, IconLayoutSidebarRightExpand } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useBusy, useEditor, useSession } from '#editor';
import { IconButton, lazyMenu, lazyPart } from '#ui';
import { toggleInspector } from './actions/toggle-inspector.ts';
import { CommandsButton } from './commands-button.tsx';
import { DocumentName } from './document-name.tsx';
import { LibraryLink } from './library-link.tsx';
import { RunControls } from './run-controls.tsx';
import { ScenarioButton } from './scenario-button.tsx';
import { ShareButton } from './share-button.tsx';
import { Summary } from './summary.tsx';
import { ThemeToggle } from './theme-toggle.tsx';
import styles from './top-bar.module.css';
import { FLICKER, useSettled } from './use-settled.ts';
import { WorkflowButton } from './workflow-button.tsx';

const ScenarioMenu = lazyMenu(async () => (await import('./scenario-menu.tsx')).ScenarioMenu, ScenarioButton);

const WorkflowMenu = lazyMenu(async () => (await import('./workflow-menu.tsx')).WorkflowMenu, WorkflowButton);

const ScenarioName = lazyPart(async () => (await import('./scenario-name.tsx')).ScenarioName);

interface TopBarProps {
  /** Whether the workflow is saved. */
  readonly saved: ReactNode;
}

export function TopBar({ saved }: TopBarProps) {
  const renaming = useSession(({ renamingScenario }) => renamingScenario);
  const running = useSettled(useBusy(), FLICKER);
  return (
    <header className={styles.bar}>
      <LibraryLink />
      <DocumentName />
      {saved}
      <span className={styles.line} />
      {renaming ? <ScenarioName /> : <ScenarioMenu />}
      <span className={styles.space} />
      <Summary running={running} />
      <RunControls running={running} />
      <span className={styles.line} />
      <CommandsButton />
      <ShareButton />
      <WorkflowMenu />
      <InspectorToggle />
      <ThemeToggle />
    </header>
  );
}

function InspectorToggle() {
  const editor = useEditor();
  const collapsed = useSession(({ panels }) => panels.inspector.collapsed);
  const Icon = collapsed ? IconLayoutSidebarRightExpand : IconLayoutSidebarRightCollapse;
  return (
    <IconButton
      label={collapsed ? 'Show the inspector' : 'Hide the inspector'}
      onClick={() => toggleInspector.perform(editor)}
    >
      <Icon size={16} stroke={1.75} aria-hidden="true" />
    </IconButton>
  );
}
