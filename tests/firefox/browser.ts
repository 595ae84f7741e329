import type { Bidi } from './bidi';
import { createPage, eventually, type FirefoxPage } from './page';

type Context = { context: string; url: string; children: Context[] | null };

/** The tabs, windows and frames of a Firefox. */
export function createBrowser(bidi: Bidi) {
  async function contexts(scope: object = {}): Promise<Context[]> {
    const tree = await bidi.send<{ contexts: Context[] }>('browsingContext.getTree', scope);
    return tree.contexts;
  }

  const withFrames = (list: Context[]): Context[] =>
    list.flatMap((each) => [each, ...withFrames(each.children ?? [])]);

  async function contextAt(address: RegExp): Promise<Context | undefined> {
    return withFrames(await contexts()).find(({ url }) => address.test(url));
  }

  return {
    /** Installs the extension in a folder until the browser is closed. */
    install: (path: string) =>
      bidi.send('webExtension.install', { extensionData: { type: 'path', path } }),
    /** A new tab, in front or in the background. */
    newTab: async ({ inBackground = false } = {}): Promise<FirefoxPage> => {
      const created = await bidi.send<Context>('browsingContext.create', {
        type: 'tab',
        background: inBackground,
      });
      return createPage(bidi, created.context);
    },
    /** The page or frame at an address, once there is one. */
    pageAt: (address: RegExp): Promise<FirefoxPage> =>
      eventually(async () => {
        const found = await contextAt(address);
        if (!found) throw new Error(`Nothing is at ${address}`);
        return createPage(bidi, found.context);
      }),
    /** Repeats a check of the page or frame at an address until it passes; the page may be replaced meanwhile. */
    eventuallyAt: (address: RegExp, check: (page: FirefoxPage) => Promise<void>): Promise<void> =>
      eventually(async () => {
        const found = await contextAt(address);
        if (!found) throw new Error(`Nothing is at ${address}`);
        await check(createPage(bidi, found.context));
      }),
    /** Waits until no page is at an address any more, such as a window that closes by itself. */
    waitUntilGone: (address: RegExp): Promise<void> =>
      eventually(async () => {
        if (await contextAt(address)) throw new Error(`Still open: ${address}`);
      }),
  };
}
