// What is edited stays on this device: through a kill, a reload, and where the storage does not want to.
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import {
  button,
  expect,
  expectNoFaults,
  openExample,
  run,
  setValue,
  slotNode,
  stepNode,
  test,
} from './fixture.ts';

const saved = (page: Page) => button(page, 'Saved on this device');

/** The renderer dies: no handler of the page runs any more. */
async function kill(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  void session.send('Page.crash').catch(() => undefined);
  await crashed;
}

test('the first edit of an example is there again after a page that goes in the same moment', async ({
  page,
}) => {
  await openExample(page, 'arithmetic');
  await slotNode(page, 'k').click();
  const field = page.getByRole('textbox', { name: 'Value of k', exact: true });
  await expect(field).toHaveValue('4');
  const scripts = () => page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  await expect.poll(async () => (await scripts()).some((name) => name.includes('saving'))).toBe(true);
  await page.waitForLoadState('networkidle');
  const reloaded = page.waitForEvent('load');
  await field.evaluate((element) => {
    const input = element as HTMLInputElement;
    input.setRangeText('7', 0, input.value.length, 'end');
    input.dispatchEvent(new InputEvent('input', { bubbles: true, data: '7' }));
    window.location.reload();
  });
  await reloaded;
  await expect(page).toHaveURL(/#\/doc\/\w+$/);
  await expect(slotNode(page, 'k')).toHaveAccessibleName(/^Slot k, 7/);
});

test('after a kill, everything goes on where it was: plan, skips, undo; the example is as it was', async ({
  page,
  context,
}) => {
  await openExample(page, 'arithmetic');
  await expect(button(page, 'Not saved yet')).toBeVisible();
  await run(page);
  await expect(slotNode(page, 'final')).toHaveAccessibleName(/^Slot final, 20/);
  await expect(page).toHaveURL(/#\/example\/arithmetic$/); // running changes nothing
  await setValue(page, 'k', '5');
  await expect(page).toHaveURL(/#\/doc\/\w+$/);
  await expect(saved(page)).toBeVisible();
  const address = page.url();
  await kill(page);

  const again = await context.newPage();
  await again.goto(address);
  await expect(stepNode(again, 0)).toHaveAccessibleName(/Ran.*Will skip/);
  await expect(stepNode(again, 1)).toHaveAccessibleName(/Ran.*Will run/);
  await again.keyboard.press('Control+Enter');
  await expect(slotNode(again, 'final')).toHaveAccessibleName(/^Slot final, 25/);
  await expect(again.getByText('stepsRan [0, 1, 1]', { exact: true })).toBeVisible();
  await expect(again.getByText('stepsSkipped [0]', { exact: true })).toBeVisible();
  await again.keyboard.press('Control+z');
  await expect(slotNode(again, 'k')).toHaveAccessibleName(/^Slot k, 4/);
  await again.reload(); // at once: what the storage had no time for is not lost, either
  await expect(slotNode(again, 'k')).toHaveAccessibleName(/^Slot k, 4/);
  await again.goto('./#/example/arithmetic');
  await expect(button(again, 'Not saved yet')).toBeVisible();
  await expect(stepNode(again, 0)).toHaveAccessibleName(/Not run yet/);

  // What a newer version stored is refused with its reason, and stays as it is.
  const newer = '{"format":"slotflow","version":9}';
  await again.evaluate(storeText, newer);
  await again.goto('about:blank');
  await again.goto(address);
  await expect(again.getByRole('alert')).toContainText('needs a newer version of the editor');
  const download = again.waitForEvent('download');
  await button(again, 'Download it as it is').click();
  expect(await readFile(await (await download).path(), 'utf8')).toBe(newer);
});

test('killed in the middle of a run and of a drag, what was finished is there', async ({ page, context }) => {
  await openExample(page, 'long-step');
  await setValue(page, 'millions', '60');
  await run(page);
  await expect(stepNode(page, 1)).toHaveAccessibleName(/Count primes\. Running/);
  await expect(saved(page)).toBeVisible(); // while it runs
  const box = await stepNode(page, 2).boundingBox();
  await page.mouse.move((box?.x ?? 0) + 40, (box?.y ?? 0) + 16);
  await page.mouse.down();
  await page.mouse.move((box?.x ?? 0) + 140, (box?.y ?? 0) + 96, { steps: 4 });
  const address = page.url();
  await kill(page);

  const again = await context.newPage();
  await again.goto(address);
  await expect(stepNode(again, 0)).toHaveAccessibleName(/Ran\..*Will skip/);
  await expect(stepNode(again, 1)).toHaveAccessibleName(/Cancelled/);
  await expect(slotNode(again, 'millions')).toHaveAccessibleName(/^Slot millions, 60/);
  await expect(button(again, 'Undo')).toBeEnabled();
});

/** Writes over the text of every stored workflow. */
function storeText(text: string): Promise<void> {
  return new Promise((done) => {
    const opening = indexedDB.open('slotflow');
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('texts', 'readwrite');
      const walk = transaction.objectStore('texts').openCursor();
      walk.onsuccess = () => {
        walk.result?.update({ ...walk.result.value, text });
        walk.result?.continue();
      };
      transaction.oncomplete = () => {
        opening.result.close();
        done();
      };
    };
  });
}

test('where nothing can be stored, that is said, the work goes on, and leaving asks', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { value: undefined });
  });
  await openExample(page, 'arithmetic');
  await setValue(page, 'k', '5');
  await expect(page.getByText('Not saved: the browser lets this page store nothing').first()).toBeVisible();
  await button(page, 'Not saved').click();
  const dialog = page.getByRole('dialog', { name: /^Not saved/ });
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download the workflow' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.slotflow\.json$/);
  await page.keyboard.press('Escape');
  await run(page);
  await expect(slotNode(page, 'final')).toHaveAccessibleName(/^Slot final, 25/);
  await page.getByRole('link', { name: 'Your workflows' }).click();
  const unsaved = page.getByRole('region', { name: 'Open in this tab only, not saved' });
  await expectNoFaults(page);
  await unsaved.getByRole('link', { name: '(x + y) * k' }).click();
  await expect(slotNode(page, 'final')).toHaveAccessibleName(/^Slot final, 25/);
  const asked = page.waitForEvent('dialog');
  void page.close({ runBeforeUnload: true });
  expect((await asked).type()).toBe('beforeunload');
});

test('all workflows of the own: found, renamed, duplicated, deleted and brought back', async ({ page }) => {
  await openExample(page, 'arithmetic');
  await run(page);
  const device = await page.context().newCDPSession(page);
  const { origin } = new URL(page.url());
  await device.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await setValue(page, 'k', '5');
  await button(page, 'Not saved').click();
  const full = page.getByRole('dialog', { name: 'Not saved: this device has no room left' });
  await expect(full).toBeVisible();
  await device.send('Storage.overrideQuotaForOrigin', { origin });
  const done = page.getByRole('dialog', { name: 'Saved on this device' });
  // The page tries again by itself, too, and may come before the press.
  await expect(async () => {
    if (await full.isVisible())
      await full.getByRole('button', { name: 'Try again' }).click({ timeout: 2_000 });
    await expect(done).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await done.getByRole('button', { name: 'Close' }).click();
  await expect(saved(page)).toBeVisible();
  await page.getByRole('link', { name: 'Your workflows' }).click();
  const list = page.getByRole('list', { name: 'Your workflows' });
  const card = (name: RegExp) => list.getByRole('link', { name });
  await expect(
    card(/^\(x \+ y\) \* k\. 2 steps · changed just now\. Ran just now: 2 ran, 0 skipped/),
  ).toBeVisible();
  await expectNoFaults(page);

  await card(/./).press('F2');
  await page.keyboard.type('Invoices');
  await page.keyboard.press('Enter');
  await expect(card(/^Invoices\./)).toBeFocused();
  await button(page, 'Menu of Invoices').click();
  await page.getByRole('menuitem', { name: 'Duplicate' }).click();
  await expect(card(/^Invoices copy\..*Ran just now/)).toBeVisible();
  await page.getByRole('searchbox', { name: 'Find a workflow' }).fill('COPY');
  await expect(card(/./)).toHaveCount(1);
  await card(/^Invoices copy/).press('Delete');
  await expect(page.getByText('No workflow is called “COPY”')).toBeVisible();
  await button(page, 'Undo').click();
  await expect(card(/^Invoices copy/)).toBeVisible();

  // A copy of its own, with what the run left; the other one knows of its new name, and can go back.
  await card(/^Invoices copy/).click();
  await expect(stepNode(page, 0)).toHaveAccessibleName(/Ran.*Will skip/);
  await page.goBack();
  await card(/^Invoices\./).click();
  await expect(page.getByRole('textbox', { name: 'Name of the workflow' })).toHaveValue('Invoices');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('textbox', { name: 'Name of the workflow' })).toHaveValue('(x + y) * k');
});

test('two tabs at once: edits meet in both, one runs at a time, and a run is known in both', async ({
  page,
  context,
}) => {
  await openExample(page, 'arithmetic');
  await setValue(page, 'k', '5');
  await expect(saved(page)).toBeVisible();
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(slotNode(other, 'k')).toHaveAccessibleName(/^Slot k, 5/);
  await setValue(page, 'k', '6');
  await expect(slotNode(other, 'k')).toHaveAccessibleName(/^Slot k, 6/);
  await Promise.all([setValue(page, 'x', '7'), setValue(other, 'y', '8')]);
  for (const tab of [page, other]) {
    await expect(slotNode(tab, 'x')).toHaveAccessibleName(/^Slot x, 7/);
    await expect(slotNode(tab, 'y')).toHaveAccessibleName(/^Slot y, 8/);
  }

  const lock = `slotflow.run.${page.url().split('/').at(-1)}`;
  await other.evaluate(
    (name) =>
      new Promise<void>((held) => {
        void navigator.locks.request(name, () => {
          held();
          return new Promise<void>((release) => addEventListener('test-release', () => release()));
        });
      }),
    lock,
  );
  await run(page);
  await expect(page.getByText(/^This workflow is running in another tab/).first()).toBeVisible();
  await other.evaluate(() => dispatchEvent(new Event('test-release')));
  await run(page);
  await expect(slotNode(page, 'final')).toHaveAccessibleName(/^Slot final, 90/);
  await expect(slotNode(other, 'final')).toHaveAccessibleName(/^Slot final, 90/);
  await button(other, 'Rerun').click();
  await expect(page.getByText('stepsSkipped [0, 1]', { exact: true })).toBeVisible();
});

test('a workflow that was deleted in another tab says so, and can be kept', async ({ page, context }) => {
  await openExample(page, 'arithmetic');
  await setValue(page, 'k', '5');
  await expect(saved(page)).toBeVisible();
  const other = await context.newPage();
  await other.goto(page.url());
  await other.getByRole('link', { name: 'Your workflows' }).click();
  const card = other.getByRole('list', { name: 'Your workflows' }).getByRole('link');
  await card.press('Delete');
  await expect(page.getByText(/^Deleted in another tab\./).first()).toBeVisible();
  await button(other, 'Undo').click();
  await expect(saved(page)).toBeVisible();
  await card.press('Delete');
  await button(page, 'Deleted').click();
  await expectNoFaults(page, 'dialog');
  await page
    .getByRole('dialog', { name: 'Deleted in another tab' })
    .getByRole('button', { name: 'Keep it' })
    .click();
  await expect(card).toBeVisible();
  await page.reload();
  await expect(slotNode(page, 'k')).toHaveAccessibleName(/^Slot k, 5/);
});

test('versions: what was opened and what ran, what has changed since, and the way back as a copy', async ({
  page,
}) => {
  await openExample(page, 'arithmetic');
  await button(page, 'Not saved yet').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Versions' }).click();
  const dialog = page.getByRole('dialog', { name: 'Versions', exact: true });
  await expect(dialog.getByText('The first edit makes this one yours')).toBeVisible();
  await page.keyboard.press('Escape');

  await setValue(page, 'k', '5');
  await expect(saved(page)).toBeVisible();
  await run(page);
  await expect(slotNode(page, 'final')).toHaveAccessibleName(/^Slot final, 25/);
  await setValue(page, 'k', '6');
  await button(page, 'Workflow menu').click();
  await page.getByRole('menuitem', { name: 'Versions' }).click();
  const list = dialog.getByRole('list', { name: 'Versions' });
  const changes = dialog.getByRole('region', { name: 'What has changed since' });
  await expect(list.getByRole('button')).toHaveText([/Run #1: 2 ran, 0 skipped$/, /Opened$/]);
  await expect(changes).toContainText('1 change since');
  await expect(changes.getByRole('listitem')).toHaveText(['k in default5 to 6']);
  await list.getByRole('button', { name: /Opened/ }).click();
  await expect(changes.getByRole('listitem')).toHaveText(['k in default4 to 6']);
  await expectNoFaults(page, 'dialog');

  const before = page.url();
  await button(page, 'Restore as a copy').click();
  await expect(slotNode(page, 'k')).toHaveAccessibleName(/^Slot k, 4/);
  await expect(page.getByRole('textbox', { name: 'Name of the workflow' })).toHaveValue(
    /^\(x \+ y\) \* k \(as of /,
  );
  expect(page.url()).not.toBe(before);
  await page.goBack();
  await expect(slotNode(page, 'k')).toHaveAccessibleName(/^Slot k, 6/);
  await page.reload(); // they stay
  await button(page, 'Saved on this device').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Versions' }).click();
  await expect(list.getByRole('button')).toHaveCount(2);
});
