import { fakeBrowser } from 'wxt/testing/fake-browser';
import { getMessage } from '../../screens/get-message';

/** WXT's fake browser has no messages: it gets the real ones, and is shown in English, before each file of tests. */
Object.assign(fakeBrowser.i18n, { getMessage, getUILanguage: () => 'en-US' });
// Node 20 has none.
globalThis.navigator ??= { languages: ['en-US'] } as unknown as Navigator;
