// Draws the app's icons from its favicon: `npm run icons`, after the logo has changed. Systems that cut icons to a
// shape of their own (“maskable”) get one without corners, with the mark well inside.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { browserArguments, findBrowser } from './find-browser.ts';

const PUBLIC = fileURLToPath(new URL('../public/', import.meta.url));
const MASKABLE = 0.7; // of the width: the rest may be cut away

const logo = readFileSync(`${PUBLIC}favicon.svg`, 'utf8').replace(/<title>.*<\/title>/, '');
const accent = /<rect[^>]*fill="(#\w+)"/.exec(logo)?.[1] ?? '';

const icons = [
  { file: 'icon-192.png', size: 192, scale: 1, background: 'transparent' },
  { file: 'icon-512.png', size: 512, scale: 1, background: 'transparent' },
  { file: 'icon-maskable-512.png', size: 512, scale: MASKABLE, background: accent },
];

const browser = await chromium.launch({ executablePath: findBrowser(), args: [...browserArguments] });
try {
  for (const { file, size, scale, background } of icons) {
    const page = await browser.newPage({ viewport: { width: size, height: size }, deviceScaleFactor: 1 });
    await page.setContent(
      `<body style="margin: 0; display: grid; place-items: center; height: 100vh; background: ${background}">
        <div style="width: ${size * scale}px; height: ${size * scale}px">${logo}</div>`,
    );
    writeFileSync(`${PUBLIC}${file}`, await page.screenshot({ omitBackground: true }));
    await page.close();
    console.log(`public/${file}`);
  }
} finally {
  await browser.close();
}
