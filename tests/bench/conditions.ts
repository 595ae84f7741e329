import { cpus, loadavg } from 'node:os';
import { chromium } from '@playwright/test';
import { chromiumPath } from '../e2e/harness/chromium-path';
import { FIRST_ROWS } from './timing/first-row';
import { SLOW_AZURE_RUNS } from './timing/first-row-slow-azure';
import { LARGE_OPENINGS } from './timing/large-list';
import { PAGE_LOADS } from './timing/portal-main-thread';
import { COLD_STARTS } from './timing/worker-cold';

/** The machine, browser and data that the readings depend on. */
export async function conditions(): Promise<Record<string, string | number>> {
  const browser = await chromium.launch({
    executablePath: await chromiumPath(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const version = browser.version();
  await browser.close();
  return {
    date: new Date().toISOString().slice(0, 10),
    cores: cpus().length,
    load: Number((loadavg()[1] ?? 0).toFixed(1)),
    node: process.versions.node,
    browser: `Chromium ${version}, headless`,
    tenant:
      'contoso, emulated: 11 directory roles, 3 groups, 3 Azure roles; large: 500, 200, 2,000',
    repetitions: `popup ${FIRST_ROWS}, slow Azure ${SLOW_AZURE_RUNS}, large tenant ${LARGE_OPENINGS}, cold worker ${COLD_STARTS}, portal ${PAGE_LOADS} loads, others once`,
  };
}
