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
    /** Installs a folder for as long as the browser runs. */
    install: (path: string) =>
      bidi.send('webExtension.install', { extensionData: { type: 'path', path } }),
    /** A new tab, in front or behind. */
    newTab: async ({ behind = false } = {}): Promise<FirefoxPage> => {
      const made = await bidi.send<Context>('browsingContext.create', {
        type: 'tab',
        background: behind,
      });
      return createPage(bidi, made.context);
    },
    /** The page or frame at an address, once there is one. */
    pageAt: (address: RegExp): Promise<FirefoxPage> =>
      eventually(async () => {
        const found = await contextAt(address);
        if (!found) throw new Error(`Nothing is at ${address}`);
        return createPage(bidi, found.context);
      }),
    /** Looks at the page or frame at an address until it is as wanted; it may be replaced meanwhile. */
    eventuallyAt: (address: RegExp, look: (page: FirefoxPage) => Promise<void>): Promise<void> =>
      eventually(async () => {
        const found = await contextAt(address);
        if (!found) throw new Error(`Nothing is at ${address}`);
        await look(createPage(bidi, found.context));
      }),
    /** Waits until nothing is at an address any more: a window has closed by itself. */
    gone: (address: RegExp): Promise<void> =>
      eventually(async () => {
        if (await contextAt(address)) throw new Error(`Still open: ${address}`);
      }),
  };
}
