// Another's workflow: how it leaves by a link, and how it is looked at beside one's own.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { deflateRawSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import {
  button,
  expect,
  expectNoFaults,
  inspector,
  listenForErrors,
  openExample,
  openTab,
  run,
  setValue,
  slotNode,
  stepNode,
  test,
} from './fixture.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Share by link' });
const banner = (page: Page) => page.getByRole('region', { name: 'Shared workflow' });

async function copied(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Workflow menu' }).click();
  await page.getByRole('menuitem', { name: 'Copy as JSON' }).click();
  await expect(page.getByText('Copied').first()).toBeAttached();
  return page.evaluate(() => navigator.clipboard.readText());
}

test('a link leaves by the dialog, is looked at elsewhere, and becomes a copy there', async ({
  page,
  context,
  browser,
}) => {
  const permissions = ['clipboard-read', 'clipboard-write'];
  await context.grantPermissions(permissions);
  await openExample(page, 'arithmetic');
  await run(page);
  await expect(stepNode(page, 1)).toHaveAccessibleName(/Ran/);
  const own = await copied(page);

  await page.keyboard.press('Control+Shift+L');
  const results = dialog(page).getByRole('switch', { name: 'Cached results' });
  await expect(results).toHaveAttribute('aria-checked', 'false');
  await results.click();
  await expect(dialog(page).getByText(/^\d+ characters\. Fits into chats/)).toBeVisible();
  await dialog(page).getByRole('button', { name: 'QR code' }).click();
  await expect(dialog(page).getByRole('img', { name: 'QR code of the link' })).toBeVisible();
  await expectNoFaults(page, 'dialog');
  await dialog(page).getByRole('button', { name: 'Copy link' }).click();
  await expect(button(page, 'Copied')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();

  const elsewhere = await browser.newContext({ permissions });
  const other = await elsewhere.newPage();
  const errors = listenForErrors(other);
  await other.goto(link);
  await expect(banner(other)).toContainText('nothing was run here');
  await expect(stepNode(other, 0)).toHaveAccessibleName(/came with the link, not run here/);
  await expect(slotNode(other, 'final')).toHaveAccessibleName(/20/);
  await expect(button(other, 'Rerun')).toHaveAttribute('aria-disabled', 'true');
  await expect(other.getByText('stepsRan []')).toBeVisible();
  await expectNoFaults(other, 'section[aria-label="Shared workflow"]');

  await slotNode(other, 'k').click();
  const value = inspector(other).getByRole('textbox', { name: 'Value of k', exact: true });
  await expect(value).toHaveValue('4');
  await expect(value).not.toBeEditable();
  await expect(inspector(other).getByRole('textbox', { name: 'Name of the slot' })).not.toBeEditable();
  await expect(button(other, 'Delete slot k')).toHaveCount(0);
  await expectNoFaults(other, 'section[aria-label="Inspector"]');

  await button(other, 'Keep a copy').click();
  await expect(other).toHaveURL(/#\/doc\//);
  await expect(banner(other)).toBeHidden();
  expect(await copied(other)).toBe(own);
  await expect(button(other, 'Saved on this device')).toBeVisible();
  await other.reload();
  await expect(stepNode(other, 0)).toHaveAccessibleName(/came with the link, not run here/);
  await expect(slotNode(other, 'final')).toHaveAccessibleName(/20/);

  // A copy goes on from what was run in the shared one.
  await other.goBack();
  await expect(banner(other)).toContainText('nothing was run here');
  await run(other);
  await expect(stepNode(other, 1)).toHaveAccessibleName(/Ran/);
  await button(other, 'Keep a copy').click();
  await expect(other).toHaveURL(/#\/doc\//);
  await expect(stepNode(other, 1)).toHaveAccessibleName(/Ran/);
  await setValue(other, 'k', '5');
  await expect(slotNode(other, 'k')).toHaveAccessibleName(/5/);
  expect(errors).toEqual([]);

  // Whoever pastes it, as it came in a chat, gets there as well.
  await page.evaluate((text) => navigator.clipboard.writeText(text), `Have a look:\n${link}\nBye`);
  await page.keyboard.press('Control+v');
  await expect(banner(page)).toContainText('nothing was run here');
  await elsewhere.close();
});

/** Seals bytes as a link is sealed. */
function linkOf(bytes: Uint8Array): string {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  const check = (hash ^ (hash >>> 24)) & 0xffffff;
  const sealed = Buffer.concat([
    Buffer.from([check >> 16, (check >> 8) & 255, check & 255]),
    deflateRawSync(bytes),
  ]);
  return `1${sealed.toString('base64url')}`;
}

test('a link that is cut, changed, newer or a trap is refused with a sentence', async ({ page }) => {
  const refused = page.getByRole('alert').getByRole('heading');
  const links = [
    ['', 'This link holds no workflow'],
    ['<script>alert(1)</script>', 'This link holds no workflow'],
    ['9abc', 'This link needs a newer version of the editor'],
    ['12GV_xZRLDsIwDERf3MQlbipKFwghzoAKV8v9JZ', 'This link is damaged'],
    [linkOf(Buffer.from('no workflow at all')), 'This link is damaged'],
    [linkOf(Buffer.alloc(50_000_000)), 'This is too large for a link'],
  ] as const;
  for (const [payload, sentence] of links) {
    for (const kind of ['share', 'embed']) {
      await page.goto(`./#/${kind}/${payload}`);
      await expect(refused).toHaveText(sentence);
    }
  }
  await page.getByRole('link', { name: 'Open the first example' }).click();
  await expect(stepNode(page, 0)).toBeVisible();
});

const SCRIPT = '<img src=x onerror="document.title=\'run\'">';
const workflow = {
  format: 'slotflow',
  version: 1,
  name: SCRIPT,
  workflow: {
    steps: [
      {
        id: 's1',
        model: 'math/add@1',
        inputs: [
          ['__proto__', 'a'],
          ['y', 'b'],
        ],
        outputs: [['sum', SCRIPT]],
      },
    ],
  },
  scenarios: [
    {
      name: 'default',
      mutable: false,
      values: [
        ['__proto__', 2],
        ['y', 3],
        ['api_key', 'abc123'],
      ],
    },
  ],
  layout: { steps: {}, slots: [] },
};

/** Another server, which notes what it was asked for. */
async function serveFiles(asked: string[]): Promise<Server> {
  const server = createServer(({ url = '' }, response) => {
    asked.push(url);
    if (url !== '/closed.json') response.setHeader('Access-Control-Allow-Origin', '*');
    if (url === '/page.json') response.setHeader('Content-Type', 'text/html');
    if (url === '/gone.json') response.statusCode = 404;
    response.end(url === '/no.json' ? 'no JSON' : JSON.stringify(workflow));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

test('a file elsewhere is fetched after a yes, warned of its secrets, and embedded', async ({
  page,
  expectedErrors,
}) => {
  expectedErrors.push(/CORS|Failed to load resource/);
  const asked: string[] = [];
  const server = await serveFiles(asked);
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const open = (file: string) => page.goto(`./#/open?src=http://${host}/${file}`);
  const fetchIt = button(page, `Fetch from ${host}`);
  try {
    const failures = [
      ['closed.json', 'does not let other pages read this file'],
      ['gone.json', 'has no such file'],
      ['page.json', 'gave a web page, not a workflow file'],
      ['no.json', 'is not a workflow file'],
    ] as const;
    for (const [file, sentence] of failures) {
      await open(file);
      await fetchIt.click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText(sentence);
    }
    await page.goto('./#/open?src=http://example.org/w.json');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/no address to open a workflow from/);

    await open('workflow.json');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Open a workflow from ${host}?`);
    await expectNoFaults(page);
    expect(asked).not.toContain('/workflow.json');
    await fetchIt.click();
    await expect(banner(page)).toContainText(`Opened from ${host}`);
    await expect(stepNode(page, 0)).toHaveAccessibleName(/Not run yet/);
    await expect(page).toHaveTitle(`${SCRIPT} · Slotflow`);
    expect(page.frames()).toHaveLength(1);
  } finally {
    server.close();
  }

  await button(page, 'Share by link').click();
  const left = dialog(page).getByText('api_key looks like a secret, so it is left out.');
  await expect(left).toBeVisible();
  const link = dialog(page).getByRole('textbox', { name: 'Link' });
  const without = await link.inputValue();
  await button(page, 'Include api_key anyway').click();
  await expect(
    dialog(page).getByText('api_key looks like a secret, and it leaves with the link.'),
  ).toBeVisible();
  await expect(link).not.toHaveValue(without);
  await button(page, 'Leave out api_key').click();
  await expect(link).toHaveValue(without);
  await expectNoFaults(page, 'dialog');
  await button(page, 'Embed').click();
  const code = await dialog(page).getByRole('textbox', { name: 'HTML to embed' }).inputValue();
  const src = /src="([^"]*)"/.exec(code)?.[1] ?? '';

  await page.goto(src);
  await expect(page.getByRole('link', { name: 'Open in Slotflow' })).toHaveAttribute('href', /#\/share\/1/);
  await expect(stepNode(page, 0)).toHaveAccessibleName(/Not run yet/);
  await expect(page.getByRole('region', { name: 'Inspector' })).toBeHidden();
  await expectNoFaults(page, 'header');
  await run(page);
  await expect(stepNode(page, 0)).toHaveAccessibleName(/Ran/);
  await expect(button(page, 'Rerun')).toBeEnabled();
  await page.getByRole('link', { name: 'Open in Slotflow' }).evaluate((element) => {
    window.location.hash = (element as HTMLAnchorElement).hash;
  });
  const state = await openTab(page, 'State');
  await expect(state.getByRole('row', { name: /__proto__/ })).toContainText('2');
  await expect(state).not.toContainText('abc123');
});
