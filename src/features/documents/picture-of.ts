import * as z from 'zod/mini';

const box = { x: z.number(), y: z.number(), width: z.number(), height: z.number() };

const schema = z.object({
  steps: z.array(z.object({ id: z.string(), ...box })),
  slots: z.array(z.object({ name: z.string(), type: z.string(), ...box })),
  wires: z.array(z.string()),
});

/** What is stored may be from another version: then there is no picture. */
export function pictureOf(stored: unknown): z.infer<typeof schema> | undefined {
  const outcome = schema.safeParse(stored);
  return outcome.success ? outcome.data : undefined;
}
