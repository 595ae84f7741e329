import { fakeBrowser } from 'wxt/testing/fake-browser';
import { getMessage } from '../../screens/get-message';

/** WXT's fake browser has no messages: it gets the real ones before each test file. */
Object.assign(fakeBrowser.i18n, { getMessage });
