// The file format for other programs, such as an editor that completes and checks while one types.
import * as z from 'zod/mini';
import { documentSchema, position, positions } from './schema.ts';

const HEAD = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Slotflow document',
  description: 'A workflow of the visual editor Slotflow: its steps, its scenarios and its layout.',
};

/** The text of `public/schema/slotflow-1.json`. */
export function documentJsonSchema(): string {
  const { $schema: _, ...schema } = z.toJSONSchema(documentSchema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      // Custom checks have no form in JSON Schema; this one is a record of positions.
      if (zodSchema === positions) {
        Object.assign(jsonSchema, { type: 'object', additionalProperties: POSITION });
      }
    },
  });
  return `${JSON.stringify({ ...HEAD, ...schema }, null, 2)}\n`;
}

const { $schema: _, ...POSITION } = z.toJSONSchema(position);
