import type { Measurement } from '../measurement';
import { median, p90 } from '../report/statistics';
import { onStage } from '../stage';
import { markFirstRow, paintedAt } from './painted';
import { addStaticPage } from './static-page';

export const FIRST_ROWS = 40;

/**
 * How much later than a static page the popup shows its first role. Both are opened as pages, in
 * turns, in one tab; the times are the browser's own of when the pixels were ready, since the
 * navigation began: first paint of the static page, element timing of the first role's name.
 */
export const firstRow: Measurement = async (build) => {
  const still = await addStaticPage(build.extensionDir);
  return onStage(build, async ({ uplift, popup }) => {
    await popup.page.close();
    const page = await uplift.context.newPage();
    await page.addInitScript(markFirstRow);
    const rows: number[] = [];
    const statics: number[] = [];
    for (let run = 0; run < FIRST_ROWS; run += 1) {
      await page.goto(uplift.url(still));
      statics.push(await paintedAt(page, 'paint'));
      await page.goto(uplift.url('popup.html'));
      rows.push(await paintedAt(page, 'element'));
    }
    const over = rows.map((row, run) => row - (statics[run] ?? 0));
    const value = median(rows) - median(statics);
    const note = `${median(rows).toFixed(0)} against ${median(statics).toFixed(0)} ms`;
    return { popupFirstRowOverStaticMs: { value, p90: p90(over), note } };
  });
};
