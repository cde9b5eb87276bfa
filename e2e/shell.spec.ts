// What belongs to no single panel: theme, undo, keys while typing, and going on after an error of ours.
import {
  button,
  expect,
  inspector,
  openExample,
  run,
  setValue,
  slotNode,
  stepNode,
  tab,
  test,
} from './fixture.ts';

test('the theme follows the system until it is chosen, and the choice stays', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await openExample(page, 'arithmetic');
  const scheme = () => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  expect(await scheme()).toBe('dark');
  await button(page, 'Switch to light theme').click();
  await expect.poll(scheme).toBe('light');
  await page.reload();
  await expect(stepNode(page, 0)).toBeVisible();
  expect(await scheme()).toBe('light');
});

test('an edit is undone and redone by keyboard, from anywhere but a field', async ({ page }) => {
  await openExample(page, 'arithmetic');
  await setValue(page, 'k', '5');
  await slotNode(page, 'k').click();
  await page.keyboard.press('Control+z');
  await expect(slotNode(page, 'k')).toHaveAccessibleName(/^Slot k, 4/);
  await page.keyboard.press('Control+Shift+z');
  await expect(slotNode(page, 'k')).toHaveAccessibleName(/^Slot k, 5/);
});

test('keys that are typed into a field mean nothing to the editor', async ({ page }) => {
  await openExample(page, 'arithmetic');
  const name = page.getByRole('textbox', { name: 'Name of the workflow' });
  await name.click();
  await page.keyboard.press('End');
  await page.keyboard.type(' n?/');
  await page.keyboard.press('Enter');
  await expect(name).toHaveValue('(x + y) * k n?/');
  await expect(stepNode(page, 0)).toHaveAccessibleName(/Not run yet/);
  await name.click();
  await page.keyboard.press('Control+Enter');
  await expect(stepNode(page, 0)).toHaveAccessibleName(/Ran/);
});

/** Code whose Log tab breaks when it is drawn, for as long as the page does not say that it is mended. */
function breaking(code: string): string {
  const broken = code.replace('`Filter the log`', '(window.mended?$&:window.a.bug)');
  if (broken === code) throw new Error('The Log tab is not in this file');
  return broken;
}

test('an error of the editor’s own says so, and going on finds the work as it was', async ({
  page,
  expectedErrors,
}) => {
  expectedErrors.push(/./); // the browser, React and the boundary each tell of it
  await page.route(/parts-.*\.js$/, async (route) => {
    const body = breaking(await (await route.fetch()).text());
    await route.fulfill({ contentType: 'text/javascript', body });
  });
  await openExample(page, 'arithmetic');
  await run(page);
  await expect(slotNode(page, 'final')).toHaveAccessibleName(/^Slot final, 20/);
  await tab(page, 'Log').click();
  await expect(page.getByRole('alert')).toContainText('The editor met an error of its own');
  await page.evaluate(() => Object.assign(window, { mended: true }));
  await button(page, 'Go on').click();
  await expect(slotNode(page, 'final')).toHaveAccessibleName(/^Slot final, 20/);
  await expect(page.getByRole('log')).toContainText('Running Step  0. AddModel...');
});

test('slots may be made overwritable, which is an edit like any other; a scenario’s starting values are shown before it is chosen', async ({
  page,
}) => {
  await openExample(page, 'arithmetic');
  const toggle = inspector(page).getByRole('switch', { name: 'Steps may overwrite slots' });
  await toggle.click();
  await expect(toggle).toHaveAttribute('aria-checked', 'true');
  await page.keyboard.press('Control+z');
  await expect(toggle).toHaveAttribute('aria-checked', 'false');

  await button(page, 'Scenario default').click();
  await expect(page.getByRole('menuitemradio', { name: /default x 2, y 3, k 4/ })).toHaveAttribute(
    'aria-checked',
    'true',
  );
});
