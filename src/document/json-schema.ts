// The file format for other programs, such as an editor that completes and checks while one types.
import * as z from 'zod/mini';
import { documentSchema, position, positions, schemaOfPart } from './schema.ts';

const HEAD = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Slotflow document',
  description: 'A workflow of the visual editor Slotflow: its steps, its scenarios and its layout.',
};

/** The text of `public/schema/slotflow-1.json`. */
export function documentJsonSchema(): string {
  return `${JSON.stringify({ ...HEAD, ...toJson(documentSchema) }, null, 2)}\n`;
}

type Override = NonNullable<NonNullable<Parameters<typeof z.toJSONSchema>[1]>['override']>;

function toJson(schema: z.ZodMiniType) {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', override });
  return json;
}

const override: Override = ({ zodSchema, jsonSchema }) => {
  const part = schemaOfPart(zodSchema);
  if (part !== undefined) Object.assign(jsonSchema, toJson(part));
  // Custom checks have no form in JSON Schema; this one is a record of positions.
  if (zodSchema === positions)
    Object.assign(jsonSchema, { type: 'object', additionalProperties: toJson(position) });
};
