import { rm } from 'node:fs/promises';
import { startEmulator } from '../../emulator/server';
import type { Measurement } from '../measurement';
import { launchRawBrowser } from '../raw/browser';
import { onRawStage, type RawStage } from '../raw/stage';
import { findWorker, openPage } from '../raw/target';
import { median, p90 } from '../report/statistics';
import { until } from '../until';
import { writeBareExtension } from './bare-extension';

export const COLD_STARTS = 30;

const roundTrip = `(async () => {
  const started = performance.now();
  await chrome.runtime.sendMessage({ type: 'opened' });
  return performance.now() - started;
})()`;

/**
 * The round trip from a page of the extension to a stopped worker: the message that the popup sends when
 * it opens, which is answered once everything is published. The worker is stopped over the DevTools
 * protocol, without a debugger attached. The note has a second message right after, to the running
 * worker, and the same with an extension that does nothing, as a measure of the machine's speed.
 */
export const workerCold: Measurement = async (build) => {
  const bare = await bareRoundTrips();
  const { cold, warm } = await onRawStage(build, coldRoundTrips);
  const note = `warm ${median(warm).toFixed(1)} ms; a bare worker, cold: ${median(bare).toFixed(1)} ms`;
  return { workerColdMs: { value: median(cold), p90: p90(cold), note } };
};

async function coldRoundTrips({ cdp, url }: RawStage) {
  const page = await openPage(cdp, url('/options.html'));
  await until('the page is there', () =>
    page.evaluate<boolean>(`document.readyState === 'complete'`),
  );
  const cold: number[] = [];
  const warm: number[] = [];
  for (let run = 0; run < COLD_STARTS; run += 1) {
    const worker = await findWorker(cdp);
    if (worker) await cdp.send('Target.closeTarget', { targetId: worker.targetId });
    await until('the worker has stopped', async () => !(await findWorker(cdp)));
    cold.push(await page.evaluate<number>(roundTrip));
    warm.push(await page.evaluate<number>(roundTrip));
  }
  return { cold, warm };
}

async function bareRoundTrips(): Promise<number[]> {
  const folder = await writeBareExtension();
  const emulator = await startEmulator();
  const browser = await launchRawBrowser(emulator, folder);
  try {
    const worker = await until('the bare worker runs', () => findWorker(browser.cdp));
    const url = (path: string) => new URL(path, worker.url).href;
    return (await coldRoundTrips({ cdp: browser.cdp, url })).cold;
  } finally {
    await browser.close();
    await emulator.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
