import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type { Uplift } from '../e2e/harness/launch';

/**
 * Draws the toolbar button with the badge and title that the browser reports: a headless browser has no
 * toolbar to take a screenshot of.
 * @returns the page with the drawing, which the caller closes
 */
export async function drawToolbar(uplift: Uplift): Promise<Page> {
  const { text, title, color } = await uplift.badge();
  const icon = await readFile(
    fileURLToPath(new URL('../../public/icon/active-32.png', import.meta.url)),
    'base64',
  );
  const page = await uplift.context.newPage();
  await page.setViewportSize({ width: 560, height: 200 });
  await page.setContent(`
    <style>
      body { margin: 40px; font: 14px/1.5 "Segoe UI", system-ui, sans-serif; color: #242424 }
      .bar { display: flex; justify-content: flex-end; gap: 16px; padding: 12px 20px;
        background: #f5f5f5; border: 1px solid #d1d1d1; border-radius: 8px; width: 420px }
      .button { position: relative; width: 32px; height: 32px }
      .badge { position: absolute; right: -8px; bottom: -6px; padding: 0 4px; border-radius: 4px;
        background: ${color}; color: #fff; font-size: 12px; line-height: 16px }
      pre { width: fit-content; margin: 12px 0 0 auto; padding: 8px 12px; background: #fff;
        border: 1px solid #d1d1d1; border-radius: 4px; box-shadow: 0 4px 8px #0002; font: inherit }
      .wrap { width: 462px }
    </style>
    <div class="wrap">
      <div class="bar">
        <div class="button">
          <img src="data:image/png;base64,${icon}" width="28" height="28" alt="" />
          <span class="badge">${text}</span>
        </div>
      </div>
      <pre>${title.replaceAll('<', '&lt;')}</pre>
    </div>`);
  return page;
}
