/**
 * A Storage that lives in memory only. Chromium writes `sessionStorage` in clear into the profile, and
 * MSAL refuses its redirect flow with a memory cache of its own (platform §2.2): so the token host's
 * document gets this one in the place of `window.sessionStorage`.
 * @param seed entries to begin with
 */
export function createMemoryStorage(seed: Record<string, string> = {}): Storage {
  const entries = new Map(Object.entries(seed));
  return {
    get length() {
      return entries.size;
    },
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, String(value)),
    removeItem: (key) => void entries.delete(key),
    clear: () => entries.clear(),
    key: (index) => [...entries.keys()][index] ?? null,
  };
}

/** All entries of a storage as a plain record. */
export function entriesOf(storage: Storage): Record<string, string> {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index)!);
  return Object.fromEntries(keys.map((key) => [key, storage.getItem(key) ?? '']));
}
