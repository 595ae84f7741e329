import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, test as base } from '@playwright/test';
import { type Emulator, startEmulator } from '../../emulator/server';
import type { WorldName } from '../../emulator/tenants/worlds';
import { launchBrowser } from './browser';

/** A test of the emulator itself, in a browser without any extension. */
export const plainTest = base.extend<{
  emulator: Emulator;
  browserContext: BrowserContext;
  world: WorldName;
}>({
  world: ['contoso', { option: true }],
  emulator: async ({ world }, use) => {
    const emulator = await startEmulator({ world });
    await use(emulator);
    await emulator.stop();
  },
  browserContext: async ({ emulator }, use) => {
    const userDataDir = await mkdtemp(join(tmpdir(), 'plain-'));
    const context = await launchBrowser({ emulator, userDataDir });
    await use(context);
    await context.close();
    await rm(userDataDir, { recursive: true, force: true });
  },
});
