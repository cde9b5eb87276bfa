import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { Count } from './count.tsx';
import styles from './panel-tabs.module.css';

export interface PanelTab<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly count?: number;
  /** What is counted wants mending. */
  readonly bad?: boolean;
}

interface PanelTabsProps<Id extends string> {
  /** Names the list of tabs. */
  readonly label: string;
  /** Unique on the page; `tabPanelProps` needs the same one. */
  readonly idPrefix: string;
  readonly tabs: readonly PanelTab<Id>[];
  /** Undefined when the panel is collapsed: no tab is chosen then, the first takes the Tab key. */
  readonly active: Id | undefined;
  readonly onSelect: (id: Id) => void;
  /** What stands at the right end of the row. */
  readonly children?: ReactNode;
}

/** Tabs above a panel. Left and right arrows, Home and End move between them and choose at once. */
export function PanelTabs<Id extends string>({
  label,
  idPrefix,
  tabs,
  active,
  onSelect,
  children,
}: PanelTabsProps<Id>) {
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const focused = tabs.findIndex((tab) => tabId(idPrefix, tab.id) === (event.target as HTMLElement).id);
    const target = targetOf(event.key, focused, tabs.length);
    const tab = target === undefined ? undefined : tabs[target];
    if (tab === undefined) return;
    event.preventDefault();
    onSelect(tab.id);
    list.current?.querySelector<HTMLElement>(`#${CSS.escape(tabId(idPrefix, tab.id))}`)?.focus();
  };
  return (
    <div className={styles.row}>
      <div ref={list} role="tablist" aria-label={label} className={styles.list} onKeyDown={move}>
        {tabs.map((tab, index) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={tabId(idPrefix, tab.id)}
            aria-selected={tab.id === active}
            aria-controls={tab.id === active ? panelId(idPrefix, tab.id) : undefined}
            // The count is no part of the name: the tab is called the same at any count.
            aria-description={tab.count === undefined ? undefined : String(tab.count)}
            tabIndex={tab.id === active || (active === undefined && index === 0) ? 0 : -1}
            className={styles.tab}
            onClick={() => onSelect(tab.id)}
          >
            {tab.label}
            {tab.count !== undefined && (
              <span aria-hidden="true" className={styles.count}>
                <Count bad={tab.bad ?? false}>{tab.count}</Count>
              </span>
            )}
          </button>
        ))}
      </div>
      {children !== undefined && <div className={styles.right}>{children}</div>}
    </div>
  );
}

/** For the element that shows the chosen tab's content. */
export function tabPanelProps(idPrefix: string, id: string) {
  return { role: 'tabpanel', id: panelId(idPrefix, id), 'aria-labelledby': tabId(idPrefix, id) } as const;
}

function tabId(prefix: string, id: string): string {
  return `${prefix}-tab-${id}`;
}

function panelId(prefix: string, id: string): string {
  return `${prefix}-panel-${id}`;
}

function targetOf(key: string, focused: number, count: number): number | undefined {
  if (focused === -1) return undefined;
  if (key === 'ArrowRight') return (focused + 1) % count;
  if (key === 'ArrowLeft') return (focused - 1 + count) % count;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return undefined;
}
