import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { type ComponentType, useRef } from 'react';
import { type BottomTab, useEditor, useSession } from '#editor';
import { IconButton, lazyPart, type PanelTab, PanelTabs, tabPanelProps, useFocusKept } from '#ui';
import styles from './run-panel.module.css';
import { StepsCaption } from './steps-caption.tsx';
import { StepsTab } from './steps-tab.tsx';
import { useProblemRows } from './use-problem-rows.ts';

const PREFIX = 'run-panel';

/** What each tab shows, and what stands at the right end of the row of tabs. */
const content: Readonly<
  Record<BottomTab, { readonly body: ComponentType; readonly caption: ComponentType }>
> = {
  steps: { body: StepsTab, caption: StepsCaption },
  log: {
    body: lazyPart(async () => (await import('./log-tab.tsx')).LogTab),
    caption: lazyPart(async () => (await import('./log-tab.tsx')).LogCaption),
  },
  state: {
    body: lazyPart(async () => (await import('./state-tab.tsx')).StateTab),
    caption: lazyPart(async () => (await import('./state-tab.tsx')).StateCaption),
  },
  cache: {
    body: lazyPart(async () => (await import('./cache-tab.tsx')).CacheTab),
    caption: lazyPart(async () => (await import('./cache-tab.tsx')).CacheCaption),
  },
  history: {
    body: lazyPart(async () => (await import('./history-tab.tsx')).HistoryTab),
    caption: lazyPart(async () => (await import('./history-tab.tsx')).HistoryCaption),
  },
  scenarios: {
    body: lazyPart(async () => (await import('./scenarios-tab.tsx')).ScenariosTab),
    caption: lazyPart(async () => (await import('./scenarios-tab.tsx')).ScenariosCaption),
  },
  problems: {
    body: lazyPart(async () => (await import('./problems-tab.tsx')).ProblemsTab),
    caption: lazyPart(async () => (await import('./problems-tab.tsx')).ProblemsCaption),
  },
};

/** What happened, step by step, line by line, slot by slot. Its size and whether it is collapsed are the session's. */
export function RunPanel() {
  const { session } = useEditor();
  const tab = useSession(({ bottomTab }) => bottomTab);
  const collapsed = useSession(({ panels }) => panels.bottom.collapsed);
  const problems = useProblemRows().count;
  const tabs: PanelTab<BottomTab>[] = [
    { id: 'steps', label: 'Steps' },
    { id: 'log', label: 'Log' },
    { id: 'state', label: 'State' },
    { id: 'cache', label: 'Cache' },
    { id: 'history', label: 'History' },
    { id: 'scenarios', label: 'Scenarios' },
    { id: 'problems', label: 'Problems', count: problems, bad: problems > 0 },
  ];
  const select = (id: BottomTab) => {
    session.showTab(id);
    session.setPanel('bottom', { collapsed: false });
  };
  const { body: Body, caption: Caption } = content[tab];
  const panel = useRef<HTMLElement>(null);
  useFocusKept(panel, chosenTabOf); // a mend takes its row away, and so does clearing a result
  return (
    <section ref={panel} className={styles.panel} aria-label="Run details">
      <PanelTabs
        label="Run details"
        idPrefix={PREFIX}
        tabs={tabs}
        active={collapsed ? undefined : tab}
        onSelect={select}
      >
        <Caption />
        <IconButton
          size="small"
          label={collapsed ? 'Open panel' : 'Close panel'}
          onClick={() => session.setPanel('bottom', { collapsed: !collapsed })}
        >
          {collapsed ? (
            <IconChevronUp size={16} stroke={1.75} aria-hidden="true" />
          ) : (
            <IconChevronDown size={16} stroke={1.75} aria-hidden="true" />
          )}
        </IconButton>
      </PanelTabs>
      {!collapsed && (
        <div className={styles.body} {...tabPanelProps(PREFIX, tab)}>
          <Body />
        </div>
      )}
    </section>
  );
}

function chosenTabOf(panel: HTMLElement): HTMLElement | null {
  return panel.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]');
}
