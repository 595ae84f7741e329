import type { Bidi } from './bidi';
import { createPage, eventually, type FirefoxPage } from './page';

/** APIs of Firefox for scripts in its own window. */
declare const WebExtensionPolicy: {
  getByID: (id: string) => {
    mozExtensionHostname: string;
    extension: {
      backgroundState: string;
      terminateBackground: (how: { disableResetIdleForTest: boolean }) => Promise<void>;
    };
  };
};
declare const Services: {
  console: { getMessageArray: () => { message: string }[] };
  prefs: { setIntPref: (name: string, value: number) => void };
};

/** What only Firefox's own window shows: the toolbar panel, console errors, the background's state. */
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
    /** The address of the page in the toolbar button's panel, once the panel is open. */
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
    /** Errors in the extension's pages and scripts, violations of the security policy included. */
    errors: async (): Promise<string[]> => {
      const window = await chromeWindow();
      const messages = await window.evaluate((id) => {
        const { mozExtensionHostname } = WebExtensionPolicy.getByID(id);
        const all = Services.console.getMessageArray().map(({ message }) => message);
        return all.filter((message) => message.includes(mozExtensionHostname));
      }, extensionId);
      // A document that is unloaded gets no answer to its last message, which Firefox logs as an error.
      const unloaded =
        /Promise (rejected|resolved) (after context unloaded|while context is inactive)/;
      return messages.filter((line) => line.includes('Error') && !unloaded.test(line));
    },
    /** From its next start or event on the background is stopped after so long without one. */
    idleAfter: async (ms: number): Promise<void> => {
      const window = await chromeWindow();
      await window.evaluate((idleMs) => {
        Services.prefs.setIntPref('extensions.background.idle.timeout', idleMs);
      }, ms);
    },
    /** Stops the background now, whatever it is doing. */
    stopBackground: async (): Promise<void> => {
      const window = await chromeWindow();
      await window.evaluate(async (id) => {
        const { extension } = WebExtensionPolicy.getByID(id);
        await extension.terminateBackground({ disableResetIdleForTest: true });
        if (extension.backgroundState !== 'stopped') throw new Error(extension.backgroundState);
      }, extensionId);
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
