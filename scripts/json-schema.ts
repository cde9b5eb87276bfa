// Writes public/schema/slotflow-1.json from the schema that reads files: npm run schema
import { writeFileSync } from 'node:fs';
import { documentJsonSchema } from '../src/document/json-schema.ts';

writeFileSync('public/schema/slotflow-1.json', documentJsonSchema());
