import { setTimeout as wait } from 'node:timers/promises';
import { MINUTE_MS } from '../../../utils/pim/duration';
import type { Measurement } from '../measurement';
import { onRawStage } from '../raw/stage';
import { findWorker } from '../raw/target';
import { until } from '../until';

const IDLE_MS = 10 * MINUTE_MS;

/**
 * How often the worker starts within ten minutes after it stopped by itself, with somebody signed in and
 * nothing elevated. No debugger is attached to it: the browser's events about targets show each start.
 */
export const idleWakes: Measurement = (build) =>
  onRawStage(build, async ({ cdp }) => {
    const isStopped = async () => !(await findWorker(cdp));
    // A worker stops after thirty idle seconds; the wait only reads the browser's list of targets.
    await until('the worker has stopped', isStopped, 1_000);
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
