// What the list of what fits shows, whatever it lists.
import type { ShapeType } from '#ui';

export type RowMark =
  | { readonly kind: 'type'; readonly type: ShapeType; readonly open?: boolean }
  | { readonly kind: 'new' | 'insert' | 'disconnect' | 'move' | 'mend' | 'refused' };

export interface ListRow {
  readonly id: string;
  readonly mark: RowMark;
  readonly label: string;
  /** Quiet, behind the label. */
  readonly detail?: string | undefined;
  /** Below it, in full length. */
  readonly text?: string | undefined;
  /** It opens another list. */
  readonly leads?: true;
  readonly choose: () => void;
}

export interface ListSection {
  readonly label: string;
  readonly rows: readonly ListRow[];
}

export interface ShownSection extends ListSection {
  /** How many rows more there are. */
  readonly hidden: number;
}

const SHOWN = 40; // rows of a section; typing finds the others

/** What all words of the query occur in, in the order given; a section that nothing is left of is left out. */
export function filterSections(sections: readonly ListSection[], query: string): readonly ShownSection[] {
  const words = query.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return sections.flatMap(({ label, rows }) => {
    const found = rows.filter((row) => {
      const text = `${row.label} ${row.detail ?? ''} ${row.text ?? ''}`.toLocaleLowerCase();
      return words.every((word) => text.includes(word));
    });
    const shown = found.slice(0, SHOWN);
    return shown.length === 0 ? [] : [{ label, rows: shown, hidden: found.length - shown.length }];
  });
}

/** Where typing leads to: what is called so, else what begins so, else the first row. */
export function bestRow(rows: readonly ListRow[], query: string): number {
  const wanted = query.trim().toLocaleLowerCase();
  const labels = rows.map(({ label }) => label.toLocaleLowerCase());
  const exact = labels.indexOf(wanted);
  if (wanted === '' || exact >= 0) return Math.max(0, exact);
  return Math.max(
    0,
    labels.findIndex((label) => label.startsWith(wanted)),
  );
}

export type ListKey = 'ArrowDown' | 'ArrowUp' | 'PageDown' | 'PageUp';

const PAGE = 8;

/** The row that a key leads to; from the last one on to the first, and back. */
export function rowAfter(key: ListKey, active: number, count: number): number {
  if (count === 0) return 0;
  switch (key) {
    case 'ArrowDown':
      return (active + 1) % count;
    case 'ArrowUp':
      return (active - 1 + count) % count;
    case 'PageDown':
      return Math.min(active + PAGE, count - 1);
    case 'PageUp':
      return Math.max(active - PAGE, 0);
  }
}
