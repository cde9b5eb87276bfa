// Files that come in and go out. A drop is a real one: the browser reads the files from the disk.
import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { button, expect, expectNoFaults, openExample, run, slotNode, stepNode, test } from './fixture.ts';

async function drag(
  page: Page,
  types: readonly ('dragEnter' | 'dragOver' | 'drop')[],
  files: readonly string[],
) {
  const browser = await page.context().newCDPSession(page);
  for (const type of types) {
    const data = { items: [], files: [...files], dragOperationsMask: 1 };
    await browser.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data });
  }
  await browser.detach();
}

const drop = (page: Page, ...files: string[]) => drag(page, ['dragEnter', 'dragOver', 'drop'], files);

test('a file that is dropped becomes a workflow of its own; what was open stays', async ({
  page,
}, testInfo) => {
  const file = testInfo.outputPath('sum.slotflow.json');
  writeFileSync(file, documentText('Sum of two'));
  await openExample(page, 'arithmetic');
  await drag(page, ['dragEnter', 'dragOver'], [file]);
  await expect(page.getByRole('status').filter({ hasText: 'Drop to open' })).toBeVisible();
  await drag(page, ['drop'], [file]);
  await expect(page.getByRole('textbox', { name: 'Name of the workflow' })).toHaveValue('Sum of two');
  await expect(slotNode(page, 'apples')).toBeVisible();
  await expect(page.getByText('Drop to open')).toHaveCount(0);
  await page.goBack();
  await expect(stepNode(page, 1)).toBeVisible();
});

test('of several files those that cannot be opened say why, and the text can be copied', async ({
  page,
  context,
}, testInfo) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const files = Object.entries({
    'good.json': documentText('Good'),
    'cut.json': documentText('Cut').slice(0, 60),
    'newer.json': documentText('Newer').replace('"version": 1', '"version": 9'),
    'wrong.json': documentText('Wrong').replace('"mutable": false', '"mutable": 0'),
    'pyswark.json':
      '{"model":"pyswark.workflow.state.State","contents":{"backend":{"x":2,"10":3},"mutable":false}}',
    'script.py': 'import os\n',
  }).map(([name, text]) => {
    const path = testInfo.outputPath(name);
    writeFileSync(path, text);
    return path;
  });
  await openExample(page, 'arithmetic');
  await drop(page, ...files);
  const dialog = page.getByRole('dialog', { name: '2 of 6 files were opened' });
  await expect(dialog.getByText(/^cut\.json is cut off/)).toBeVisible();
  await expect(dialog.getByText(/written in format 9/)).toBeVisible();
  await expect(dialog.getByText('line 5, scenarios.0.mutable: expected true or false')).toBeVisible();
  await expect(dialog.getByText('script.py is a Python script')).toBeVisible();
  await expect(dialog.getByText(/holds a state and no steps/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Copy this text' }).click();
  await expect(dialog.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    'script.py is a Python script.',
  );
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await expect(dialog).toHaveCount(0);
  await expect(slotNode(page, '10')).toBeVisible();

  // A whole workflow that is pasted is opened; it does not become a part of the one that is open.
  await page.evaluate((text) => navigator.clipboard.writeText(text), documentText('Pasted'));
  await page.keyboard.press('Control+v');
  await expect(page.getByRole('textbox', { name: 'Name of the workflow' })).toHaveValue('Pasted');
  await page.evaluate((text) => navigator.clipboard.writeText(text), documentText('Pasted by name'));
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search and commands' }).fill('Paste');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Name of the workflow' })).toHaveValue('Pasted by name');
});

async function openExport(page: Page) {
  await button(page, 'Workflow menu').click();
  await page.getByRole('menuitem', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await expect(dialog.getByRole('radio', { name: /^Workflow file/ })).toBeFocused();
  return dialog;
}

test('every form is saved under a name of its own, says what it leaves out, and opens again', async ({
  page,
  context,
}, testInfo) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openExample(page, 'arithmetic');
  let dialog = await openExport(page);
  await expect(dialog.getByText('Nothing has run yet')).toBeVisible();
  await expect(dialog.getByRole('radio', { name: /^Log/ })).toBeDisabled();
  await expectNoFaults(page, 'dialog');
  await page.keyboard.press('Escape');
  await run(page);
  await expect(stepNode(page, 1)).toHaveAccessibleName(/Ran/);

  dialog = await openExport(page);
  const saved = new Map<string, string>();
  for (const radio of await dialog.getByRole('radio').all()) {
    await radio.check({ force: true });
    await expect(dialog.getByRole('button', { name: 'Save file' })).toBeVisible();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Save file' }).click(),
    ]);
    const path = testInfo.outputPath(download.suggestedFilename());
    await download.saveAs(path);
    saved.set(download.suggestedFilename(), path);
  }
  expect([...saved.keys()]).toEqual([
    '(x + y) k.slotflow.json',
    '(x + y) k.svg',
    '(x + y) k.png',
    '(x + y) k.pyswark.json',
    '(x + y) k, default.state.json',
    '(x + y) k, default.gluedb',
    'x_y_k.py',
    'x_y_k.ipynb',
    'x_y_k.zip',
    '(x + y) k, run 1.state.json',
    '(x + y) k, run 1, final.json',
    '(x + y) k, run 1.receipts.json',
    '(x + y) k.log.txt',
  ]);
  await dialog.getByRole('radio', { name: /^Script/ }).check({ force: true });
  await dialog.getByRole('button', { name: 'Copy' }).click();
  await expect(dialog.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    'class AddModel( base.BaseModel ):',
  );
  await page.keyboard.press('Escape');

  const kept = readFileSync(saved.get('(x + y) k.slotflow.json') ?? '', 'utf8');
  for (const picture of ['(x + y) k.svg', '(x + y) k.png']) {
    const before = page.url();
    await drop(page, saved.get(picture) ?? '');
    await expect.poll(() => page.url()).not.toBe(before);
    await expect(stepNode(page, 1)).toBeVisible();
    await (await openExport(page)).getByRole('button', { name: 'Copy' }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(kept);
    await page.keyboard.press('Escape');
    await page.evaluate(() => navigator.clipboard.writeText(''));
  }

  const others = [...saved].filter(([name]) => /\.pyswark\.json$|gluedb$/.test(name));
  await drop(page, ...others.map(([, path]) => path).reverse());
  const results = page.getByRole('dialog', { name: '2 workflows were opened' });
  await expect(results.getByText(/taken for Add/)).toBeVisible();
  await expect(results.getByText(/Rerun uses them as pyswark would/)).toBeVisible();
  await results.getByRole('button', { name: 'Close' }).last().click();

  // What pyswark remembers of its runs is there, also on the next visit, and leaves as it came.
  await expect(slotNode(page, 'final')).toHaveAccessibleName(/20/);
  await expect(button(page, 'Saved on this device')).toBeVisible();
  await page.reload();
  await expect(stepNode(page, 1)).toHaveAccessibleName(/came with the file, not run here.*skip/i);
  dialog = await openExport(page);
  await dialog.getByRole('radio', { name: /^Workflow \.json$/ }).check({ force: true });
  await expect(dialog.getByRole('switch', { name: 'Cached results and counters' })).toBeChecked();
  await expectNoFaults(page, 'dialog');
  await dialog.getByRole('button', { name: 'Copy' }).click();
  const pyswark = readFileSync(saved.get('(x + y) k.pyswark.json') ?? '', 'utf8');
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(pyswark);
  await page.keyboard.press('Escape');
  await button(page, 'Rerun').click();
  await expect(stepNode(page, 1)).toHaveAccessibleName(/Skipped/);
  await expect(page.getByText('stepsSkipped [0, 1]')).toBeVisible();
});

test('a file is saved to again, and not over what somebody else wrote', async ({ page }) => {
  // The browser's own choosing of files cannot be driven: what it gives are real files of the page's own storage.
  await page.addInitScript(() => {
    const file = async (name: string) =>
      (await navigator.storage.getDirectory()).getFileHandle(name, { create: true });
    Object.assign(window, {
      showOpenFilePicker: async () => [await file('mine.json')],
      showSaveFilePicker: async () => file('other.json'),
    });
  });
  const write = (name: string, text: string) =>
    page.evaluate(
      async ([to, content]) => {
        const root = await navigator.storage.getDirectory();
        const writable = await (await root.getFileHandle(to as string, { create: true })).createWritable();
        await writable.write(content as string);
        await writable.close();
      },
      [name, text],
    );
  const read = (name: string) =>
    page.evaluate(async (from) => {
      const root = await navigator.storage.getDirectory();
      const file = await (await root.getFileHandle(from)).getFile();
      return file.text().catch(() => 'a file that was written meanwhile');
    }, name);
  const title = page.getByRole('textbox', { name: 'Name of the workflow' });
  const rename = async (name: string) => {
    await title.fill(name);
    await title.press('Enter');
  };

  await openExample(page, 'arithmetic');
  await write('mine.json', documentText('Mine'));
  await page.keyboard.press('Control+o');
  await expect(title).toHaveValue('Mine');
  await rename('Mine, again');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Saved to mine.json.').first()).toBeVisible();
  expect(await read('mine.json')).toContain('"name": "Mine, again"');

  await write('mine.json', documentText('Theirs'));
  await rename('Mine, once more');
  await page.keyboard.press('Control+s');
  const conflict = page.getByRole('dialog', { name: 'mine.json was changed elsewhere' });
  await conflict.getByRole('button', { name: 'Save elsewhere' }).click();
  await expect(page.getByText('Saved to other.json.').first()).toBeVisible();
  expect(await read('other.json')).toContain('"name": "Mine, once more"');
  expect(await read('mine.json')).toContain('"name": "Theirs"');

  // From now on the other file is the one; opening theirs leaves this one as it is.
  await write('other.json', documentText('Theirs, too'));
  await page.keyboard.press('Control+s');
  await page.getByRole('button', { name: 'Open theirs' }).click();
  await expect(title).toHaveValue('Theirs, too');
  await page.goBack();
  await expect(title).toHaveValue('Mine, once more');
  await page.reload(); // which file it is, and how it was, is not forgotten
  await expect(title).toHaveValue('Mine, once more');
  await page.keyboard.press('Control+s');
  await page.getByRole('button', { name: 'Overwrite it' }).click();
  await expect.poll(() => read('other.json')).toContain('"name": "Mine, once more"');

  await page.evaluate(() => Object.assign(window, { showSaveFilePicker: undefined }));
  await page.goto('./#/new');
  const downloading = page.waitForEvent('download');
  await page.keyboard.press('Control+s');
  expect((await downloading).suggestedFilename()).toBe('Untitled workflow.slotflow.json');
});

function documentText(name: string): string {
  return `{
  "format": "slotflow", "version": 1, "name": "${name}",
  "workflow": { "steps": [] },
  "scenarios": [
    { "name": "default", "mutable": false, "values": [["apples", 4]] }
  ],
  "layout": { "steps": {}, "slots": [["apples", [80, 80]]] }
}
`;
}
