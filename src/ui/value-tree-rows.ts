// Which lines a tree of a value shows. Only what is open is walked, and long lists are cut into ranges of a hundred,
// so a value of a million items costs as much as what is on the screen.

export type RowId = string;

export interface TreeRow {
  readonly id: RowId;
  readonly level: number;
  /** Its name within what holds it: an object's key, or an item's index; a range of indices for a part of a long list. */
  readonly name?: { readonly kind: 'key' | 'index' | 'range'; readonly text: string };
  readonly content:
    | { readonly kind: 'branch'; readonly opens: '{' | '['; readonly count: number; readonly open: boolean }
    | { readonly kind: 'range'; readonly open: boolean }
    | {
        readonly kind: 'leaf';
        readonly tone: 'string' | 'number' | 'keyword' | 'other';
        readonly text: string;
      };
  readonly position: number;
  readonly siblings: number;
  readonly parent?: RowId;
}

export interface TreeShape {
  /** What a person opened (true) or closed (false); the rest follows `openLevels`. */
  readonly toggled: ReadonlyMap<RowId, boolean>;
  /** Levels from the root that are open at first. */
  readonly openLevels: number;
  /** Words for what is neither JSON nor undefined: a table, a file. */
  readonly describe?: ((value: object) => string | undefined) | undefined;
}

const RANGE = 100;

export function visibleRows(value: unknown, shape: TreeShape): readonly TreeRow[] {
  const rows: TreeRow[] = [];
  addRow(rows, shape, { value, id: '$', level: 1, position: 1, siblings: 1 });
  return rows;
}

interface Place {
  readonly value: unknown;
  readonly id: RowId;
  readonly level: number;
  readonly position: number;
  readonly siblings: number;
  readonly parent?: RowId;
  readonly name?: NonNullable<TreeRow['name']>;
}

function addRow(rows: TreeRow[], shape: TreeShape, { value, ...place }: Place): void {
  const leaf = leafOf(value, shape);
  if (leaf !== undefined) {
    rows.push({ ...place, content: { kind: 'leaf', ...leaf } });
    return;
  }
  const entries = entriesOf(value as object);
  const open = shape.toggled.get(place.id) ?? place.level <= shape.openLevels;
  rows.push({
    ...place,
    content: { kind: 'branch', opens: Array.isArray(value) ? '[' : '{', count: entries.count, open },
  });
  if (open)
    addSpan(rows, shape, { entries, parent: place.id, level: place.level + 1, from: 0, to: entries.count });
}

interface Entries {
  readonly count: number;
  /** Reads the entry at an index; nothing is read that is not shown. */
  at(index: number): { readonly name: NonNullable<TreeRow['name']>; readonly value: unknown };
}

interface Span {
  readonly entries: Entries;
  readonly parent: RowId;
  readonly level: number;
  readonly from: number;
  readonly to: number;
}

function addSpan(rows: TreeRow[], shape: TreeShape, span: Span): void {
  const { entries, parent, level, from, to } = span;
  const count = to - from;
  if (count <= RANGE) {
    for (let index = from; index < to; index++) {
      const entry = entries.at(index);
      addRow(rows, shape, {
        ...entry,
        id: `${parent}/${index}`,
        parent,
        level,
        position: index - from + 1,
        siblings: count,
      });
    }
    return;
  }
  let size = RANGE;
  while (count / size > RANGE) size *= RANGE;
  const siblings = Math.ceil(count / size);
  for (let part = 0; part < siblings; part++) {
    const start = from + part * size;
    const end = Math.min(to, start + size);
    const id = `${parent}/${start}-${end}`;
    const open = shape.toggled.get(id) ?? false;
    rows.push({
      id,
      parent,
      level,
      position: part + 1,
      siblings,
      name: { kind: 'range', text: `${start} … ${end - 1}` },
      content: { kind: 'range', open },
    });
    if (open) addSpan(rows, shape, { entries, parent: id, level: level + 1, from: start, to: end });
  }
}

function entriesOf(value: object): Entries {
  if (Array.isArray(value)) {
    return {
      count: value.length,
      at: (index) => ({ name: { kind: 'index', text: String(index) }, value: value[index] }),
    };
  }
  const keys = Object.keys(value);
  return {
    count: keys.length,
    at(index) {
      const key = keys[index] as string;
      return { name: { kind: 'key', text: key }, value: (value as Record<string, unknown>)[key] };
    },
  };
}

type Leaf = { readonly tone: 'string' | 'number' | 'keyword' | 'other'; readonly text: string };

function leafOf(value: unknown, shape: TreeShape): Leaf | undefined {
  switch (typeof value) {
    case 'string':
      return { tone: 'string', text: JSON.stringify(value) };
    case 'number':
      return { tone: 'number', text: Object.is(value, -0) ? '-0' : String(value) };
    case 'boolean':
      return { tone: 'keyword', text: String(value) };
    case 'object': {
      if (value === null) return { tone: 'keyword', text: 'null' };
      const words = shape.describe?.(value);
      return words === undefined ? undefined : { tone: 'other', text: words };
    }
    default:
      return { tone: 'other', text: String(value) };
  }
}
