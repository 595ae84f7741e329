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
