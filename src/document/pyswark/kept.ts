// What a pyswark file says and a document has no word for. It stays beside the document, under the key `pyswark`, so
// that the file can be written as it was. Others may have edited it: whatever is not as expected is overlooked.
import * as z from 'zod/mini';
import { type JsonTree, parseJsonTree, writeJsonTree } from './json-tree.ts';

const text = z.string();
const texts = z.array(z.tuple([text, text]));

const keptOfDocument = z.object({
  /** Which of pyswark's classes the file held. */
  of: z.optional(z.enum(['workflow', 'state', 'step', 'runner'])),
  /** Keys beside `model` and `contents`, and keys of the contents, that pyswark does not have: JSON objects. */
  envelope: z.optional(text),
  contents: z.optional(text),
  /** A runner's contents where they are references or were run. */
  runner: z.optional(text),
  /** Extracts as they were written, where we would write equal ones in another way: by step id. */
  inputs: z.optional(texts),
  outputs: z.optional(texts),
  /** Extracts that are no result: of an index without a step, or an input without an output. */
  strayInputs: z.optional(texts),
  strayOutputs: z.optional(texts),
});

const keptOfStep = z.object({
  /** The class path, and the model of ours that it was taken for. */
  path: z.optional(text),
  model: z.optional(text),
  rest: z.optional(text),
});

const keptOfScenario = z.object({
  /** Values as they were written, where we would write equal ones in another way: by slot. */
  values: z.optional(texts),
  rest: z.optional(text),
  /** Set where the state was a .gluedb file: its contents without the records, and keys beside them. */
  database: z.optional(text),
  envelope: z.optional(text),
  /** By slot, in order: the record without its body. */
  records: z.optional(texts),
  /** By slot: bodies that we would write in another way, or could not read. */
  bodies: z.optional(texts),
});

export type KeptOfDocument = z.infer<typeof keptOfDocument>;
export type KeptOfStep = z.infer<typeof keptOfStep>;
export type KeptOfScenario = z.infer<typeof keptOfScenario>;

const read = <T>(schema: z.ZodMiniType<T>, owner: object): T | Record<string, never> => {
  const parsed = z.safeParse(schema, Object.hasOwn(owner, 'pyswark') ? Reflect.get(owner, 'pyswark') : {});
  return parsed.success ? parsed.data : {};
};

export const keptByDocument = (owner: object): KeptOfDocument => read(keptOfDocument, owner);
export const keptByStep = (owner: object): KeptOfStep => read(keptOfStep, owner);
export const keptByScenario = (owner: object): KeptOfScenario => read(keptOfScenario, owner);

/** `{ pyswark: kept }` without what is empty; nothing at all where everything is. */
export function toKept(kept: KeptOfDocument | KeptOfStep | KeptOfScenario): { readonly pyswark?: unknown } {
  const filled = Object.entries(kept).filter(
    ([key, content]) =>
      // A database without any keys is one, too.
      content !== undefined && content.length > 0 && (content !== '{}' || key === 'database'),
  );
  return filled.length === 0 ? {} : { pyswark: Object.fromEntries(filled) };
}

export function toText(tree: JsonTree): string {
  return writeJsonTree(tree, 'line');
}

/** Undefined where there is none, or it is no JSON any more. */
export function fromText(kept: string | undefined): JsonTree | undefined {
  if (kept === undefined) return undefined;
  const outcome = parseJsonTree(kept);
  return outcome.kind === 'tree' ? outcome.tree : undefined;
}
