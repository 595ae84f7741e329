import type { Bidi } from './bidi';
import { createPage, eventually, type FirefoxPage } from './page';

/** What Firefox's own script may ask. */
declare const WebExtensionPolicy: {
  getByID: (id: string) => {
    mozExtensionHostname: string;
    extension: { backgroundState: string };
  };
};
declare const Services: { console: { getMessageArray: () => { message: string }[] } };

/** What only the browser itself can tell: its toolbar, and its care for the extension's background. */
export function createBrowserWindow(bidi: Bidi, extensionId: string) {
  async function chromeWindow(): Promise<FirefoxPage> {
    const { contexts } = await bidi.send<{ contexts: { context: string }[] }>(
      'browsingContext.getTree',
      { 'moz:scope': 'chrome' },
    );
    const [first] = contexts;
    if (!first) throw new Error('Firefox shows no window');
    return createPage(bidi, first.context);
  }

  return {
    /** The address that the toolbar button's panel shows, once it is open. */
    panel: (): Promise<string> =>
      eventually(async () => {
        const window = await chromeWindow();
        const address = await window.evaluate(() => {
          const views = document.querySelectorAll<Element & { currentURI?: { spec: string } }>(
            'panel[panelopen] browser[webextension-view-type=popup]',
          );
          return views[0]?.currentURI?.spec ?? '';
        });
        if (!address.endsWith('.html')) throw new Error(`The panel shows “${address}”`);
        return address;
      }),
    /** Errors in the extension's pages and scripts, the security policy's among them. */
    errors: async (): Promise<string[]> => {
      const window = await chromeWindow();
      const said = await window.evaluate((id) => {
        const { mozExtensionHostname } = WebExtensionPolicy.getByID(id);
        const messages = Services.console.getMessageArray().map(({ message }) => message);
        return messages.filter((message) => message.includes(mozExtensionHostname));
      }, extensionId);
      // A document that goes cannot hear the answer to its last message; Firefox notes each.
      const parting =
        /Promise (rejected|resolved) (after context unloaded|while context is inactive)/;
      return said.filter((line) => line.includes('Error') && !parting.test(line));
    },
    /** Waits until Firefox has stopped the background, which it does when nothing happens. */
    backgroundStopped: (): Promise<void> =>
      eventually(async () => {
        const window = await chromeWindow();
        const state = await window.evaluate(
          (id) => WebExtensionPolicy.getByID(id).extension.backgroundState,
          extensionId,
        );
        if (state !== 'stopped') throw new Error(`The background is ${state}`);
      }),
  };
}
