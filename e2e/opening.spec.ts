// What an address opens, what it says when it opens nothing, and what a reload keeps.
import { button, expect, inspector, openExample, run, slotNode, stepNode, tab, test } from './fixture.ts';

test('a bare address opens the seed example and runs nothing', async ({ page }) => {
  await page.goto('./');
  await expect(stepNode(page, 0)).toHaveAccessibleName(/^Step 0, Add\. Not run yet/);
  await expect(page.getByText('stepsRan []', { exact: true })).toBeVisible();
  // The panels scroll, the page never does: a second scroll bar would stand beside them.
  expect(await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)).toBe(0);
});

test('where storage is denied, everything works for as long as the page stays', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await openExample(page, 'arithmetic');
  await run(page);
  await expect(slotNode(page, 'final')).toHaveAccessibleName(/^Slot final, 20/);
  await button(page, 'Switch to dark theme').click();
  await button(page, 'Switch to light theme').click();
  await button(page, 'Hide the inspector').click();
  await expect(inspector(page)).toHaveCount(0);
});

test('a reload brings the example back as it was saved, and runs nothing', async ({ page }) => {
  await openExample(page, 'arithmetic');
  await run(page);
  await expect(slotNode(page, 'final')).toHaveAccessibleName(/^Slot final, 20/);
  await tab(page, 'State').click();
  await button(page, 'Collapse left panel').click();
  await page.reload();
  await expect(stepNode(page, 0)).toHaveAccessibleName(/^Step 0, Add\. Not run yet/);
  await expect(slotNode(page, 'final')).toHaveAccessibleName(/no value/);
  await expect(button(page, 'Expand left panel')).toBeVisible();
});

test('panels stay collapsed and as large as they were', async ({ page }) => {
  await openExample(page, 'arithmetic');
  await button(page, 'Close panel').click();
  await expect(page.getByRole('tabpanel')).toHaveCount(0);
  await button(page, 'Hide the inspector').click();
  await expect(inspector(page)).toHaveCount(0);
  await page.reload();
  await expect(stepNode(page, 0)).toBeVisible();
  await expect(page.getByRole('tabpanel')).toHaveCount(0);
  await expect(inspector(page)).toHaveCount(0);
  await tab(page, 'Log').click();
  await expect(page.getByRole('tabpanel', { name: 'Log' })).toBeVisible();
  await button(page, 'Show the inspector').click();

  const separator = page.getByRole('separator', { name: 'Resize the inspector' });
  const box = (await separator.boundingBox())!;
  await page.mouse.move(box.x, box.y + 300);
  await page.mouse.down();
  await page.mouse.move(box.x - 100, box.y + 300, { steps: 5 });
  await page.mouse.up();
  const width = (await inspector(page).boundingBox())!.width;
  expect(width).toBeGreaterThan(380);
  await page.reload();
  await expect.poll(async () => (await inspector(page).boundingBox())?.width).toBeCloseTo(width, -1);
});

test('going to another example and back keeps edits and runs', async ({ page }) => {
  await openExample(page, 'arithmetic');
  await run(page);
  await expect(slotNode(page, 'final')).toHaveAccessibleName(/^Slot final, 20/);
  await button(page, 'Examples').click();
  await page.getByRole('link', { name: /Divide by zero/ }).click();
  await expect(stepNode(page, 1)).toHaveAccessibleName(/^Step 1, Divide\. Not run yet/);
  await page.goBack();
  await expect(slotNode(page, 'final')).toHaveAccessibleName(/^Slot final, 20/);
});

test('below 1200 px the left panel is a rail that flies out', async ({ page }) => {
  await page.setViewportSize({ width: 1100, height: 800 });
  await openExample(page, 'arithmetic');
  await button(page, 'Examples').click();
  const flyOut = page.getByRole('dialog', { name: 'Examples' });
  await expect(flyOut.getByRole('link', { name: /Long step/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(flyOut).toBeHidden();
  await button(page, 'Outline').click();
  await page
    .getByRole('dialog', { name: 'Outline' })
    .getByRole('button', { name: /^Step 1, Multiply/ })
    .click();
  await expect(inspector(page).getByRole('heading', { name: 'Multiply' })).toBeVisible();
});

test.describe('what cannot be opened', () => {
  test('an unknown address says so and leads back, and so does an example that is not there', async ({
    page,
    expectedErrors,
  }) => {
    expectedErrors.push(/404/);
    await page.goto('./#/example/nope');
    await expect(page.getByRole('alert')).toContainText('No example called nope');
    await expect(page.getByRole('navigation', { name: 'Examples' })).toBeVisible();
    await page.goto('./#/somewhere');
    await expect(page.getByRole('alert')).toContainText('There is nothing at this address');
    await page.getByRole('link', { name: 'Open the first example' }).click();
    await expect(stepNode(page, 0)).toBeVisible();
  });

  test('a broken file, a damaged one and a newer one', async ({ page }) => {
    let body = 'no JSON';
    await page.route('**/gallery/*.json', (route) =>
      route.fulfill({ body, contentType: 'application/json' }),
    );
    await page.goto('./#/example/broken');
    await expect(page.getByRole('alert')).toContainText('broken is not a workflow file');

    body = JSON.stringify({ format: 'slotflow', version: 1, name: 3 });
    await page.goto('./#/example/damaged');
    await expect(page.getByRole('alert')).toContainText('damaged is damaged');
    await expect(page.getByRole('alert')).toContainText('name');

    body = JSON.stringify({ format: 'slotflow', version: 99, name: 'x' });
    await page.goto('./#/example/newer');
    await expect(page.getByRole('alert')).toContainText('newer needs a newer version of the editor');
  });

  test('a server that does not answer can be asked again', async ({ page, expectedErrors }) => {
    expectedErrors.push(/ERR_FAILED/);
    await page.route('**/gallery/*.json', (route) => route.abort());
    await page.goto('./#/example/arithmetic');
    await expect(page.getByRole('alert')).toContainText('could not be fetched');
    await page.unroute('**/gallery/*.json');
    await button(page, 'Try again').click();
    await expect(stepNode(page, 0)).toBeVisible();
  });
});
