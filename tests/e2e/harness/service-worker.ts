import { setTimeout } from 'node:timers/promises';
import type { BrowserContext, CDPSession, Worker } from '@playwright/test';

/** The extension's service worker, across its restarts. */
export type ServiceWorker = {
  /** Evaluates in the worker, which is started first when it is stopped. */
  evaluate: <Result, Argument>(
    script: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ) => Promise<Result>;
  /** Stops it in the middle of whatever it does. The next event starts a new one. */
  kill: () => Promise<void>;
  isRunning: () => Promise<boolean>;
  /** Closes the token host, the offscreen document that MSAL runs in, as the browser may at any time. */
  killTokenHost: () => Promise<void>;
};

/**
 * Finds the service worker of an extension. Playwright keeps one `Worker` object across restarts,
 * reports nothing when the worker stops, and lets evaluations hang until it runs again (platform §8.1).
 * So whether it runs is read from the browser's list of targets.
 */
export async function createServiceWorker(context: BrowserContext): Promise<ServiceWorker> {
  const browser = context.browser();
  if (!browser) throw new Error('This browser gives no access to its targets');
  const cdp = await browser.newBrowserCDPSession();
  const worker = context.serviceWorkers().find(isExtensionWorker) ?? (await nextWorker(context));
  const target = () => findTarget(cdp, worker.url());

  const tokenHost = () => findTarget(cdp, new URL('/token-host.html', worker.url()).href);

  return {
    isRunning: async () => (await target()) !== undefined,
    killTokenHost: async () => {
      if (!(await tokenHost())) throw new Error('There is no token host to kill');
      await closeUntilGone(cdp, tokenHost);
    },
    evaluate: async (script, argument) => {
      if (!(await target()))
        await wake(context, cdp, `chrome-extension://${new URL(worker.url()).host}`);
      return worker.evaluate(script as never, argument) as never;
    },
    kill: () => closeUntilGone(cdp, target),
  };
}

const isExtensionWorker = (worker: Worker) => worker.url().startsWith('chrome-extension://');
const nextWorker = (context: BrowserContext) =>
  context.waitForEvent('serviceworker', { predicate: isExtensionWorker, timeout: 15_000 });

async function findTarget(cdp: CDPSession, url: string): Promise<string | undefined> {
  const { targetInfos } = await cdp.send('Target.getTargets');
  return targetInfos.find((each) => each.url === url)?.targetId;
}

/**
 * Closes a target until it is gone. In a third of the tries a worker that is closed within its first
 * second keeps running, or is started again under the same id by a waiting event (platform §8.1).
 */
async function closeUntilGone(
  cdp: CDPSession,
  target: () => Promise<string | undefined>,
): Promise<void> {
  for (let id = await target(); id !== undefined; id = await target()) {
    // It may be gone already.
    await cdp.send('Target.closeTarget', { targetId: id }).catch(() => undefined);
    await setTimeout(20);
  }
}

/** Starts a stopped worker without any event, from a tab behind the one in use. */
async function wake(context: BrowserContext, cdp: CDPSession, origin: string): Promise<void> {
  const opened = context.waitForEvent('page');
  await cdp.send('Target.createTarget', { url: 'about:blank', background: true });
  const page = await opened;
  await page.goto(`${origin}/manifest.json`);
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.startWorker', { scopeURL: `${origin}/` });
  await page.close();
}
