import type { BottomTab, TableView } from '#editor';
import { useSession } from '#editor';

const whole: TableView = { query: '', only: '' };

/** How the table of a tab is narrowed down and sorted. */
export function useTableView(tab: BottomTab): TableView {
  return useSession(({ tables }) => tables[tab] ?? whole);
}

/** What a click on the head of a column leads to: sorted, the other way round, and back to the table's own order. */
export function nextSort(sort: TableView['sort'], by: string, descendingFirst: boolean): TableView['sort'] {
  if (sort?.by !== by) return { by, descending: descendingFirst };
  return sort.descending === descendingFirst ? { by, descending: !descendingFirst } : undefined;
}
