// Draws every state of every screen in light, dark and forced colours, and saves screenshots in
// demo-output/screens/. Argument: part of a screen's name, to draw only the screens that have it.
import { mkdir } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { serveScreens } from '../screens/serve.mjs';
import { findChromium } from './find-browser.mjs';

const appearances = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  forced: { colorScheme: 'dark', forcedColors: 'active' },
};
const wanted = process.argv[2] ?? '';
const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: [
    '--no-sandbox',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--disable-quic',
  ],
});
const server = await serveScreens();
let drawn = 0;
try {
  const out = new URL('../../demo-output/screens/', import.meta.url).pathname;
  await mkdir(out, { recursive: true });
  for (const [appearance, media] of Object.entries(appearances)) {
    const page = await browser.newPage({ ...media, reducedMotion: 'reduce', locale: 'en-GB' });
    page.on('pageerror', (error) => console.error(`${appearance}: ${error.message}`));
    await page.goto(server.url);
    const names = await page.evaluate(() => globalThis.screens.names);
    for (const [kind, list] of Object.entries(names)) {
      await page.setViewportSize(
        kind === 'popups' ? { width: 400, height: 600 } : { width: 900, height: 700 },
      );
      for (const name of list.filter((each) => each.includes(wanted))) {
        await page.goto(`${server.url}?${name}#${name}`);
        await page.waitForSelector('body[data-drawn]');
        await page.screenshot({
          path: `${out}${name}-${appearance}.png`,
          fullPage: kind === 'pages',
        });
        drawn += 1;
      }
    }
    await page.close();
  }
} finally {
  await browser.close();
  await server.close();
}
console.log(`${drawn} screens drawn in demo-output/screens/`);
