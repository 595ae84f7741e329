import { setTimeout as wait } from 'node:timers/promises';
import { MINUTE_MS } from '../../../utils/pim/duration';
import type { Measurement } from '../measurement';
import { onRawStage } from '../raw/stage';
import { findWorker } from '../raw/target';
import { until } from '../until';

const IDLE_MS = 10 * MINUTE_MS;

/**
 * How often the worker starts in ten real minutes after it went to sleep by itself, with somebody
 * signed in and nothing elevated. Nothing is attached to it: the browser's list of targets tells.
 */
export const idleWakes: Measurement = (build) =>
  onRawStage(build, async ({ cdp }) => {
    const asleep = async () => !(await findWorker(cdp));
    // Thirty idle seconds stop a worker; the wait itself asks only the browser.
    await until('the worker sleeps', asleep, 1_000);
    let starts = 0;
    const stop = cdp.listen(({ method, params }) => {
      const { type, url } = (params.targetInfo ?? {}) as { type?: string; url?: string };
      if (method !== 'Target.targetCreated' || type !== 'service_worker') return;
      if (url?.startsWith('chrome-extension://')) starts += 1;
    });
    await cdp.send('Target.setDiscoverTargets', { discover: true });
    await wait(IDLE_MS);
    stop();
    return { wakesIdle10min: { value: starts } };
  });
