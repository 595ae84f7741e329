import type { Measurement } from '../measurement';
import { onRawStage } from '../raw/stage';
import { attach, findWorker, openPage, type Target } from '../raw/target';
import { until } from '../until';

const OPENINGS = 200;
/** Openings before the first reading: what is allocated on first use is no growth. */
const WARM_UP = 10;

/**
 * How much more memory the worker uses after 200 openings of the popup (as a page) up to its first role:
 * its used heap after forced collections, before and after.
 */
export const heapGrowth: Measurement = (build) =>
  onRawStage(build, async ({ cdp, url }) => {
    const target = await until('the worker runs', () => findWorker(cdp));
    const worker = await attach(cdp, target.targetId);
    const open = async (times: number) => {
      for (let run = 0; run < times; run += 1) {
        const popup = await openPage(cdp, url('/popup.html'));
        await until('the first role', () =>
          popup.evaluate<boolean>(`document.querySelector('.rows .row') !== null`),
        );
        await popup.close();
      }
    };
    await open(WARM_UP);
    const before = await usedHeap(worker);
    await open(OPENINGS);
    const after = await usedHeap(worker);
    return {
      heapGrowth200Bytes: { value: after - before, note: `of ${Math.round(before / 1000)} kB` },
    };
  });

async function usedHeap(worker: Target): Promise<number> {
  await worker.send('HeapProfiler.enable');
  // Weak references and finalizers may need a second round.
  for (let round = 0; round < 3; round += 1) await worker.send('HeapProfiler.collectGarbage');
  return (await worker.send<{ usedSize: number }>('Runtime.getHeapUsage')).usedSize;
}
