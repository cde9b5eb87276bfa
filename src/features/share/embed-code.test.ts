import { expect, test } from 'vitest';
import { embedCode } from './embed-code.ts';

test('the snippet names the workflow, and no name gets out of its attribute', () => {
  const code = embedCode('https://example.com/#/embed/1abc', '"><script>alert(1)</script> & more');
  expect(code).toContain('src="https://example.com/#/embed/1abc"');
  expect(code).toContain('title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; more"');
  expect(code.match(/</g)).toHaveLength(2);
});
