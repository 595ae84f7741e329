import type { Measurement } from '../measurement';
import { median, p90, quantile } from '../report/statistics';
import { onStage } from '../stage';
import { timeKeystrokes } from './keystrokes';
import { markFirstRow, paintedAt } from './painted';

export const LARGE_OPENINGS = 25;
const ROUNDS = 3;
/** Texts as people type them: beginnings of words, a scope, a number, and a text without any match. */
const typed = ['user adm', 'help region 07', 'contributor rg-12', 'project 1', 'reader', 'xyz'];

/**
 * The popup of somebody with thousands of eligible assignments: when its first row is painted, since
 * the navigation began, and what a keystroke in the filter costs.
 */
export const largeList: Measurement = (build) =>
  onStage(
    build,
    async ({ uplift, popup }) => {
      await popup.page.close();
      const page = await uplift.context.newPage();
      await page.addInitScript(markFirstRow);
      const rows: number[] = [];
      for (let run = 0; run < LARGE_OPENINGS; run += 1) {
        await page.goto(uplift.url('popup.html'));
        rows.push(await paintedAt(page, 'element'));
      }
      const keystrokes = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        keystrokes.push(...(await page.evaluate(timeKeystrokes, typed)));
      }
      const p95 = (values: number[]) => ({ value: quantile(values, 0.95) });
      return {
        largeFirstRowMs: { value: median(rows), p90: p90(rows) },
        largeFilterScriptP95Ms: p95(keystrokes.map(({ scriptMs }) => scriptMs)),
        largeFilterPaintP95Ms: p95(keystrokes.map(({ paintMs }) => paintMs)),
      };
    },
    { world: 'large' },
  );
