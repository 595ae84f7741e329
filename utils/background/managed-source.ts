import { browser } from 'wxt/browser';
import type { ManagedSource } from '../settings/managed';

/** Firefox rejects where nobody manages the extension, with these words; Chromium answers with nothing. */
const nothingManaged = /manifest not found/i;

/** Managed policy as the browser hands it out. */
export const managedSource: ManagedSource = {
  read: () =>
    browser.storage.managed.get(null).catch((cause: unknown) => {
      if (nothingManaged.test(String(cause))) return {};
      throw cause;
    }),
  onChanged(listener) {
    browser.storage.onChanged.addListener((_, area) => {
      if (area === 'managed') listener();
    });
  },
};
