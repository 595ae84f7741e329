import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { type Badge, readBadge } from './badge';
import { type BrowserOptions, launchBrowser } from './browser';
import { nextPopup, openPopup } from './popup';
import { readRecords } from './records';
import { createServiceWorker, type ServiceWorker } from './service-worker';
import { signInWindow } from './sign-in-window';
import { collectViolations } from './violations';

/** A browser with the built extension, as tests use it. */
export type Uplift = {
  /** The running browser's context; `restart` replaces it. */
  readonly context: BrowserContext;
  readonly worker: ServiceWorker;
  readonly id: string;
  /** Address of a page of the extension: `url('options.html')`. */
  url: (path: string) => string;
  /** Opens the real toolbar popup over a tab, by default the one opened last. */
  openPopup: (over?: Page) => Promise<Page>;
  /** The popup that something else opens next, such as the hint. */
  nextPopup: () => Promise<Page>;
  /** The window in which the person signs in: the open one, or the next. */
  signInWindow: () => Promise<Page>;
  badge: (tabId?: number) => Promise<Badge>;
  /** Every record on disk, or in memory. */
  storage: (area: 'disk' | 'session') => Promise<Record<string, unknown>>;
  /** Stops the service worker in the middle of whatever it does. */
  killWorker: () => Promise<void>;
  /** Closes the offscreen document that holds the tokens. */
  killTokenHost: () => Promise<void>;
  /** Violations of the security policy by the extension's pages. */
  readonly violations: string[];
  /** The profile's folder on disk. */
  readonly profile: string;
  /** Quits the browser and starts it again with the same profile. */
  restart: () => Promise<void>;
  close: () => Promise<void>;
};

/** Starts the browser and waits for the extension's service worker. */
export async function launchUplift(
  options: Omit<BrowserOptions, 'userDataDir'> & { userDataDir?: string },
): Promise<Uplift> {
  const ownProfile = options.userDataDir ? undefined : await mkdtemp(join(tmpdir(), 'uplift-'));
  const userDataDir = options.userDataDir ?? ownProfile ?? '';
  const violations: string[] = [];
  const start = async () => {
    const context = await launchBrowser({ ...options, userDataDir });
    collectViolations(context, violations);
    const worker = await createServiceWorker(context);
    return { context, worker, id: await worker.evaluate(() => chrome.runtime.id, undefined) };
  };
  let running = await start();

  return {
    get context() {
      return running.context;
    },
    get worker() {
      return running.worker;
    },
    get id() {
      return running.id;
    },
    url: (path) => `chrome-extension://${running.id}/${path}`,
    openPopup: (over) => openPopup(running.context, running.worker, over),
    nextPopup: () => nextPopup(running.context),
    signInWindow: () => signInWindow(running.context),
    badge: (tabId) => readBadge(running.worker, tabId),
    storage: (area) =>
      area === 'disk'
        ? running.worker.evaluate(readRecords, undefined)
        : running.worker.evaluate(() => chrome.storage.session.get(null), undefined),
    killWorker: () => running.worker.kill(),
    killTokenHost: () => running.worker.killTokenHost(),
    violations,
    profile: userDataDir,
    restart: async () => {
      await running.context.close();
      running = await start();
    },
    close: async () => {
      await running.context.close();
      if (ownProfile) await rm(ownProfile, { recursive: true, force: true });
    },
  };
}
