/**
 * Reads every record in the database, by its key. It is sent to the extension as text, so it cannot use
 * anything outside of itself.
 */
export async function readRecords(): Promise<Record<string, unknown>> {
  const resultOf = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await resultOf(indexedDB.open('uplift'));
  const records = database.transaction('records').objectStore('records');
  const [keys, values] = await Promise.all([
    resultOf(records.getAllKeys()),
    resultOf(records.getAll()),
  ]);
  database.close();
  return Object.fromEntries(keys.map((key, index) => [String(key), values[index]]));
}

/** Puts these records on disk, over what lies there. Stands alone for the same reason. */
export async function writeRecords(written: Record<string, unknown>): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('uplift');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const writing = database.transaction('records', 'readwrite');
  for (const [key, record] of Object.entries(written)) {
    writing.objectStore('records').put(record, key);
  }
  await new Promise((resolve, reject) => {
    writing.oncomplete = resolve;
    writing.onerror = () => reject(writing.error);
  });
  database.close();
}
