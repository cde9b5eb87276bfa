// What the library lists, in order. Searching and grouping are decided here, and drawn elsewhere.
import type { StepModel } from '#engine';
import type { TextSearch } from '#ui';
import { describeType } from '#wording';

export interface GroupRow {
  readonly kind: 'group';
  /** Unique among all rows. */
  readonly key: string;
  readonly title: string;
  readonly open: boolean;
  readonly count: number;
}

export interface ModelRow {
  readonly kind: 'model';
  readonly key: string;
  readonly model: StepModel;
  /** What of the title was searched for. */
  readonly ranges: readonly number[];
  /** Whether its group is named beside it, since it does not stand below it. */
  readonly loose: boolean;
}

export type LibraryRow = GroupRow | ModelRow;

const RECENT = 'recent';
const MOST_RECENT = 4;

/** Groups in the library's order, those that are folded without their models; what was used lately comes first. */
export function browseRows(
  models: readonly StepModel[],
  recent: readonly string[],
  folds: readonly string[],
): readonly LibraryRow[] {
  const byRef = new Map(models.map((model) => [model.ref, model]));
  const used = recent.map((ref) => byRef.get(ref)).filter((model) => model !== undefined);
  const groups = new Map<string, StepModel[]>();
  for (const model of models) groups.set(model.group, [...(groups.get(model.group) ?? []), model]);
  return [
    ...(used.length === 0 ? [] : groupRows(RECENT, 'Recent', used.slice(0, MOST_RECENT), folds)),
    ...[...groups].flatMap(([title, members]) => groupRows(`group:${title}`, title, members, folds)),
  ];
}

function groupRows(
  key: string,
  title: string,
  models: readonly StepModel[],
  folds: readonly string[],
): readonly LibraryRow[] {
  const open = !folds.includes(foldOf(key));
  const rows = models.map(
    (model): ModelRow => ({ kind: 'model', key: `${key}/${model.ref}`, model, ranges: [], loose: false }),
  );
  return [{ kind: 'group', key, title, open, count: models.length }, ...(open ? rows : [])];
}

/** How the session calls a group that is folded. */
export function foldOf(groupKey: string): string {
  return `library/${groupKey}`;
}

/**
 * Best match first: titles before what else is known of a model. “number → text” asks for types: what goes in, and
 * what comes out; either side may be left open.
 */
export function searchRows(
  models: readonly StepModel[],
  query: string,
  search: TextSearch,
): readonly ModelRow[] {
  const row = (model: StepModel, ranges: readonly number[] = []): ModelRow => ({
    kind: 'model',
    key: `found/${model.ref}`,
    model,
    ranges,
    loose: true,
  });
  const types = /^(.*?)(?:→|->|=>)(.*)$/s.exec(query);
  if (types !== null) {
    const [, taken = '', given = ''] = types;
    return models.filter((model) => hasTypes(model, taken, given)).map((model) => row(model));
  }
  const byTitle = search(
    models.map(({ title }) => title),
    query,
  );
  const found = new Set(byTitle.map(({ index }) => index));
  const byRest = search(models.map(restOf), query).filter(({ index }) => !found.has(index));
  return [
    ...byTitle.map(({ index, ranges }) => row(models[index] as StepModel, ranges)),
    ...byRest.map(({ index }) => row(models[index] as StepModel)),
  ];
}

function restOf({ name, summary, group, fields, outputs }: StepModel): string {
  const places = [
    ...fields.map((field) => `${field.name} ${describeType(field.type)}`),
    ...outputs.map(({ key, type }) => `${key} ${describeType(type)}`),
  ];
  return [summary, group, name, ...places].join(' · ');
}

function hasTypes({ fields, outputs }: StepModel, taken: string, given: string): boolean {
  return (
    wordsOf(taken).every((word) => fields.some(({ type }) => describeType(type).includes(word))) &&
    wordsOf(given).every((word) => outputs.some(({ type }) => describeType(type).includes(word)))
  );
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
}
