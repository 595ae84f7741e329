// Draws public/icon/*.png from the SVG files beside them, in the sizes for toolbars and stores.
// Run it after a change of the drawing; the PNG files are committed.
import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findChromium } from './find-browser.mjs';

const folder = new URL('../../public/icon/', import.meta.url).pathname;
const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: ['--no-sandbox', '--disable-background-networking', '--no-first-run'],
});
const page = await browser.newPage();

/** A dot for the icon of a tab whose page needs a role. Its white border makes it visible on every icon. */
const dot = '<circle cx="98" cy="98" r="26" fill="#c50f1f" stroke="#fff" stroke-width="8"/></svg>';

async function draw(svg, name, size) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
  await page.screenshot({ path: `${folder}${name}-${size}.png`, omitBackground: true });
}

for (const state of ['idle', 'active', 'alert']) {
  const svg = readFileSync(`${folder}${state}.svg`, 'utf8');
  // Stores and the browser's own pages show only the active icon, and larger; the toolbar shows all.
  for (const size of state === 'active' ? [16, 32, 48, 128] : [16, 32])
    await draw(svg, state, size);
  for (const size of [16, 32]) await draw(svg.replace('</svg>', dot), `${state}-dot`, size);
}
await browser.close();
