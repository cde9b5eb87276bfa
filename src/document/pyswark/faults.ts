import type { DocumentIssue } from '../parse-document.ts';
import { isList, isNumber, isObject, type JsonObject, type JsonTree, objectTree } from './json-tree.ts';

type Path = readonly (string | number)[];

/** Reads parts of a tree, notes what is not as expected, and goes on with something harmless. */
export class Faults {
  readonly #issues: DocumentIssue[];
  readonly #path: Path;

  constructor(issues: DocumentIssue[] = [], path: Path = []) {
    this.#issues = issues;
    this.#path = path;
  }

  get issues(): readonly DocumentIssue[] {
    return this.#issues;
  }

  /** For what is inside. */
  at(...path: Path): Faults {
    return new Faults(this.#issues, [...this.#path, ...path]);
  }

  add(path: Path, message: string): void {
    this.#issues.push({ path: [...this.#path, ...path], message });
  }

  /** An absent one is empty, as in pyswark. */
  object(owner: JsonObject, key: string): JsonObject {
    const tree = owner.members.get(key);
    if (isObject(tree)) return tree;
    if (tree !== undefined) this.add([key], 'expected an object');
    return objectTree([]);
  }

  list(owner: JsonObject, key: string): readonly JsonTree[] {
    const tree = owner.members.get(key);
    if (isList(tree)) return tree;
    if (tree !== undefined) this.add([key], 'expected a list');
    return [];
  }

  text(owner: JsonObject, key: string): string {
    const tree = owner.members.get(key);
    if (typeof tree === 'string') return tree;
    this.add([key], tree === undefined ? 'is missing' : 'expected a text');
    return '';
  }

  flag(owner: JsonObject, key: string, otherwise: boolean): boolean {
    const tree = owner.members.get(key);
    if (typeof tree === 'boolean') return tree;
    if (tree !== undefined) this.add([key], 'expected true or false');
    return otherwise;
  }

  /** Indices of steps. */
  indices(owner: JsonObject, key: string): number[] {
    return this.list(owner, key).flatMap((tree, place) => {
      const index = isNumber(tree) ? Number(tree.text) : Number.NaN;
      if (Number.isSafeInteger(index) && index >= 0) return [index];
      this.add([key, place], 'expected an index');
      return [];
    });
  }
}
