/**
 * Reads every record on disk, by its key. Runs in the extension's own context, so it has to stand
 * alone: nothing outside of it is known there.
 */
export async function readRecords(): Promise<Record<string, unknown>> {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await done(indexedDB.open('uplift'));
  const records = database.transaction('records').objectStore('records');
  const [keys, values] = await Promise.all([done(records.getAllKeys()), done(records.getAll())]);
  database.close();
  return Object.fromEntries(keys.map((key, at) => [String(key), values[at]]));
}
