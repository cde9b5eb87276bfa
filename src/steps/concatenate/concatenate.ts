import * as z from 'zod/mini';
import { defineStepModel, text } from '#engine';

/** Joins two texts. */
export const concatenate = defineStepModel({
  id: 'text/concatenate',
  version: 1,
  name: 'ConcatenateModel',
  title: 'Join texts',
  group: 'Text',
  summary: 'Puts one text after another.',
  docs: 'Gives left, then the separator, then right. Nothing is trimmed.',
  fields: { left: text(), right: text(), separator: z._default(text(), '') },
  outputs: { text: text() },
  help: { separator: 'What to put between them', text: 'left, separator, right' },
  example: { input: { left: 'data', right: 'flow', separator: ' ' }, output: { text: 'data flow' } },
  python: "return { 'text': self.left + self.separator + self.right }",
  run: ({ left, right, separator }) => ({ text: left + separator + right }),
});
