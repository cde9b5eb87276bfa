// The page runs and draws only what it came with. A violation that the browser reports in any of the browser tests
// fails that test, since it is an error in the console; this walks through the parts whose code is others', and checks
// that the policy is there and does forbid.
import type { Page } from '@playwright/test';
import { button, expect, inspector, openExample, openTab, rerun, run, slotNode, test } from './fixture.ts';

interface Watched extends Window {
  violations?: string[];
}

/** What the page's policy forbade so far. */
function violations(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as Watched).violations ?? ['nobody watched']);
}

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    const seen: string[] = [];
    (window as Watched).violations = seen;
    window.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) => {
      seen.push(`${effectiveDirective} ${blockedURI} ${sourceFile}`);
    });
  });
});

test('nothing that is done in the editor goes against the policy', async ({ page }) => {
  await page.route('**/gallery/arithmetic.json', async (route) => {
    const response = await route.fetch();
    const text = (await response.text()).replace('["k", 4]', '["k", 4], ["options", { "round": 2 }]');
    await route.fulfill({ response, body: text });
  });
  await openExample(page, 'arithmetic');
  await run(page);
  await expect(slotNode(page, 'final')).toHaveAccessibleName(/^Slot final, 20/);
  await rerun(page);
  for (const name of ['State', 'Cache', 'History', 'Scenarios', 'Problems', 'Log'] as const) {
    await openTab(page, name);
  }

  await slotNode(page, 'options').click();
  const code = inspector(page).getByRole('textbox', { name: 'Value of options' });
  await code.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Backspace');
  await expect(inspector(page).getByRole('alert')).toBeVisible();
  // Its styles have come, by the way that the policy leaves.
  await expect(code).toHaveCSS('white-space', 'break-spaces');
  await page.keyboard.press('Escape');

  await button(page, 'Auto layout').click();
  await expect(button(page, 'Undo')).toBeEnabled();
  await button(page, 'Rerun options').click();
  await expect(page.getByRole('menu', { name: 'Rerun options' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toBeHidden();
  await slotNode(page, 'k').click({ button: 'right' });
  await expect(page.getByRole('menu')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('shortcuts');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await button(page, 'Switch to dark theme').click();
  const separator = page.getByRole('separator', { name: 'Resize the inspector' });
  await separator.hover();
  await page.mouse.down();
  await page.mouse.move(900, 400, { steps: 4 });
  await page.mouse.up();

  expect(await violations(page)).toEqual([]);
  // A worker's policy comes with the header.
  const engine = page.workers().find((worker) => worker.url().includes('engine'));
  expect(await engine?.evaluate(tryEval)).toBe('EvalError');
});

test('script and style in the text of the page, eval, and other places are forbidden', async ({
  page,
  expectedErrors,
}) => {
  expectedErrors.push(/Content Security Policy/);
  const response = await page.goto('./');
  const header = response?.headers()['content-security-policy'] ?? '';
  expect(header).toContain("script-src 'self';");
  expect(header).not.toMatch(/unsafe|frame-ancestors/); // a blog may embed the page
  const meta = page.locator('meta[http-equiv="Content-Security-Policy"]');
  expect(await meta.getAttribute('content')).toBe(header);

  const ran = await page.evaluate(async () => {
    const marks: string[] = [];
    Object.assign(window, { mark: (text: string) => marks.push(text) });
    const script = document.createElement('script');
    script.textContent = 'mark("script")';
    document.body.append(script);
    const image = document.createElement('img');
    image.setAttribute('onerror', 'mark("handler")');
    image.src = 'data:,';
    document.body.append(image);
    const style = document.createElement('style');
    style.textContent = '#root { visibility: hidden }';
    document.head.append(style);
    await fetch('https://example.org/').catch(() => marks.push('no fetch'));
    const base = document.createElement('base');
    base.href = 'https://example.org/';
    document.head.append(base);
    await new Promise((done) => setTimeout(done, 100));
    const hidden = getComputedStyle(document.querySelector('#root')!).visibility;
    return [...marks, hidden, new URL('x', document.baseURI).host === location.host];
  });
  expect(ran).toEqual(['no fetch', 'visible', true]);
  expect(await page.evaluate(tryEval)).toBe('EvalError');
  expect(await violations(page)).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^script-src-elem inline/),
      expect.stringMatching(/^script-src-attr inline/),
      expect.stringMatching(/^style-src-elem inline/),
      expect.stringMatching(/^connect-src https:\/\/example\.org/),
      expect.stringMatching(/^base-uri/),
    ]),
  );
});

/** Later, since what Playwright evaluates itself is free of the policy. */
function tryEval(): Promise<string> {
  return new Promise((tell) =>
    setTimeout(() => {
      try {
        tell(String(new Function('return "evaluated"')()));
      } catch (thrown) {
        tell((thrown as Error).name);
      }
    }),
  );
}
