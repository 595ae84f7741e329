import type { Measurement } from '../measurement';
import { median, p90 } from '../report/statistics';
import { onStage } from '../stage';
import { markFirstRow, paintedAt } from './painted';
import { addStaticPage } from './static-page';

export const FIRST_ROWS = 40;

/**
 * How much later than a static page the popup shows its first role. Both are opened as pages, in turns,
 * in one tab. The times are the browser's own, from the start of the navigation: first paint of the
 * static page, element timing of the first role's name.
 */
export const firstRow: Measurement = async (build) => {
  const staticPage = await addStaticPage(build.extensionDir);
  return onStage(build, async ({ uplift, popup }) => {
    await popup.page.close();
    const page = await uplift.context.newPage();
    await page.addInitScript(markFirstRow);
    const rows: number[] = [];
    const statics: number[] = [];
    for (let run = 0; run < FIRST_ROWS; run += 1) {
      await page.goto(uplift.url(staticPage));
      statics.push(await paintedAt(page, 'paint'));
      await page.goto(uplift.url('popup.html'));
      rows.push(await paintedAt(page, 'element'));
    }
    const differences = rows.map((row, run) => row - (statics[run] ?? 0));
    const value = median(rows) - median(statics);
    const note = `${median(rows).toFixed(0)} against ${median(statics).toFixed(0)} ms`;
    return { popupFirstRowOverStaticMs: { value, p90: p90(differences), note } };
  });
};
