import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { Area } from '../storage/stored';
import { launchQuietly, type QuietFlow } from './launch-quietly';

/**
 * Session record of the window in which a person is signing in: its tab once that is known, and the
 * `state` its first address carries, for a worker that dies before.
 */
const windowKey = 'signInWindow';
const openWindow = z.object({ state: z.string(), tabId: z.nullable(z.number()) });
const RETRY_EVERY_MS = 200;
const MAX_TRIES = 25;

/**
 * Lets a person sign in, in a window or (not interactive) unseen. The browser allows one window at
 * a time and forgets a killed worker's only when it is closed, though its answer would reach nobody:
 * such a window is closed first. Call it for one flow at a time.
 * @returns where the sign-in page came back to; rejects when it did not
 */
export async function launchSignIn(
  { session, wait }: { session: Area; wait: (ms: number) => Promise<void> },
  url: string,
  interactive: boolean,
): Promise<string | undefined> {
  if (!interactive) {
    const launch = (flow: QuietFlow) => browser.identity.launchWebAuthFlow(flow);
    return launchQuietly({ launch, wait, waitsForScript: !import.meta.env.FIREFOX }, url);
  }
  const { origin, searchParams } = new URL(url);
  const state = searchParams.get('state') ?? '';
  const left = openWindow.safeParse((await session.get(windowKey))[windowKey]).data;
  const leftTab = left && (left.tabId ?? (await tabWith(origin, left.state)));
  if (leftTab !== undefined) await close(leftTab);
  await session.set({ [windowKey]: { state, tabId: null } }).catch(() => undefined);
  const flow = launch(url, MAX_TRIES);
  // Only a killed worker's window needs the record: what happens to it must not undo a sign-in.
  const nothing = (): void => undefined;
  remember(flow).catch(nothing);
  return flow.finally(() => session.remove(windowKey).catch(nothing));

  async function launch(at: string, tries: number): Promise<string | undefined> {
    try {
      return await browser.identity.launchWebAuthFlow({ url: at, interactive: true });
    } catch (cause) {
      // The closed window's flow takes a moment to be over.
      if (tries === 0 || !/one web auth flow/i.test(String(cause))) throw cause;
      await wait(RETRY_EVERY_MS);
      return launch(at, tries - 1);
    }
  }

  /** Notes the window's tab while its address still says that it is ours. */
  async function remember(running: Promise<unknown>): Promise<void> {
    let over = false;
    const end = (): void => {
      over = true;
    };
    running.then(end, end);
    for (let tries = 0; tries < MAX_TRIES && !over; tries += 1) {
      const tabId = await tabWith(origin, state);
      if (tabId !== undefined && !over) return session.set({ [windowKey]: { state, tabId } });
      await wait(RETRY_EVERY_MS);
    }
  }
}

async function close(tabId: number): Promise<void> {
  await browser.tabs.remove(tabId).catch(() => undefined);
}

/** The tab that is at the sign-in with this `state`, which no other has. */
async function tabWith(origin: string, state: string): Promise<number | undefined> {
  const tabs = await browser.tabs.query({ url: `${origin}/*` });
  return tabs.find((tab) => tab.url && new URL(tab.url).searchParams.get('state') === state)?.id;
}
