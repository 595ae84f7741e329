import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserContext } from '@playwright/test';
import { launchBrowser } from '../../e2e/harness/browser';
import { createPortal, portalAddress } from '../../e2e/pages/portal';
import type { Measurement } from '../measurement';
import { median } from '../report/statistics';
import { onStage } from '../stage';
import { type MainThread, readTrace } from './trace';

export const PAGE_LOADS = 3;
const TRACED_MS = 10_000;
const categories = ['-*', 'toplevel', 'devtools.timeline', 'v8'];

/**
 * What the content script costs a portal page and its blade frame in their first ten seconds, with
 * 200 resource entries and the hint shown, which is the most expensive case: the main-thread time in the
 * extension's scripts, from a trace. The note has the time of all tasks with and without the extension.
 */
export const portalMainThread: Measurement = (build) =>
  onStage(build, async ({ emulator, uplift, popup }) => {
    await popup.page.close();
    const userDataDir = await mkdtemp(join(tmpdir(), 'uplift-bench-'));
    const plain = await launchBrowser({ emulator, userDataDir });
    const withExtension: MainThread[] = [];
    const withoutExtension: MainThread[] = [];
    try {
      for (let run = 0; run < PAGE_LOADS; run += 1) {
        withoutExtension.push(await traceLoad(plain));
        withExtension.push(await traceLoad(uplift.context));
      }
    } finally {
      await plain.close();
      await rm(userDataDir, { recursive: true, force: true });
    }
    const medianOf = (all: MainThread[], key: keyof MainThread) =>
      median(all.map((run) => run[key]));
    const totals = [withExtension, withoutExtension].map((runs) =>
      medianOf(runs, 'tasksMs').toFixed(0),
    );
    const note = `whole page ${totals[0]} ms with, ${totals[1]} ms without`;
    return { portalMainThreadMs: { value: medianOf(withExtension, 'extensionMs'), note } };
  });

/** Loads the page in a fresh tab and traces it for ten seconds. */
async function traceLoad(context: BrowserContext): Promise<MainThread> {
  const browser = context.browser();
  if (!browser) throw new Error('This browser cannot be traced');
  const page = await context.newPage();
  const portal = createPortal(page);
  await browser.startTracing(page, { categories });
  const tracingTime = wait(TRACED_MS);
  await portal.open(portalAddress.signInLogs);
  await portal.expectRefused();
  for (let batch = 0; batch < 10; batch += 1) {
    await page.evaluate(async (name) => {
      const calls = [...Array(20).keys()].map((call) =>
        fetch(`/emulated/portal.css?${name}-${call}`),
      );
      await Promise.all(calls);
    }, batch);
  }
  await tracingTime;
  const trace = await browser.stopTracing();
  await page.close();
  return readTrace(trace.toString('utf8'));
}
