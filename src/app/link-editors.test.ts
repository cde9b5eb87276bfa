import { expect, test } from 'vitest';
import { createEditor, type Editor } from '#editor';
import { arithmetic, library } from '../editor/testing/example.ts';
import { createInProcessEngine } from '../editor/testing/in-process-engine.ts';
import { createLinkEditors } from './link-editors.ts';

test('the same link finds its editor again, and another one ends it', () => {
  const ended: Editor[] = [];
  const links = createLinkEditors(({ document, as }) => {
    const editor = createEditor({
      document,
      library,
      engine: createInProcessEngine(),
      readOnly: { as, refusal: '' },
    });
    return { ...editor, dispose: () => ended.push(editor) };
  });
  const workflow = { document: arithmetic, as: 'link' } as const;
  const first = links.open('share/1a', workflow);
  expect(first.session.getState().readOnly).toBe('link');
  expect(links.find('share/1a')).toBe(first);
  expect(links.open('share/1a', workflow)).toBe(first);
  expect(ended).toEqual([]);
  const second = links.open('embed/1a', { ...workflow, as: 'embed' });
  expect(second.session.getState().readOnly).toBe('embed');
  expect([ended.length, links.find('share/1a')]).toEqual([1, undefined]);
});
