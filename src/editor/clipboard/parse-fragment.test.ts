import { expect, test } from 'vitest';
import { documentToText, fragmentToText } from '#document';
import { arithmetic } from '../testing/example.ts';
import { copyAll, copyNodes } from './copy-nodes.ts';
import { parseFragment } from './parse-fragment.ts';

const fragment = copyNodes(arithmetic, 'default', { steps: ['s1'], slots: ['k'] });

test('what was copied is read again', () => {
  expect(parseFragment(fragmentToText(fragment))).toEqual({ kind: 'fragment', fragment });
});

test('a whole workflow is a part: all of it', () => {
  expect(parseFragment(documentToText(arithmetic))).toEqual({
    kind: 'fragment',
    fragment: copyAll(arithmetic, 'default'),
  });
});
