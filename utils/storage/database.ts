import { createStore, delMany, get, setMany } from 'idb-keyval';
import type { Area } from './stored';

/**
 * The records that lie on disk: the extension's own IndexedDB. Not `storage.local`, which a page's
 * content script can read and write (in Firefox always, in Chromium until it is closed to it). The
 * IndexedDB that a content script sees is its page's; ours it cannot reach in any browser.
 */
export function createDatabaseArea(): Area {
  const records = createStore('uplift', 'records');
  return {
    async get(key) {
      const value: unknown = await get(key, records);
      return value === undefined ? {} : { [key]: value };
    },
    set: (items) => setMany(Object.entries(items), records),
    remove: (keys) => delMany([keys].flat(), records),
  };
}
