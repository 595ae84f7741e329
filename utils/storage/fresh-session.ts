/** `storage.session`, as far as it is used here. */
export type SessionArea = {
  get: (key: string) => Promise<Record<string, unknown>>;
  set: (items: Record<string, unknown>) => Promise<void>;
  clear: () => Promise<void>;
};

/** Session record that says which version wrote the others. */
const versionKey = 'version';

/**
 * Empties the session's records where another version wrote them: they are not migrated, for nothing in
 * them has to last. Chrome does the same at an update (its documentation of `chrome.storage`, *Storage
 * areas*); for Firefox, MDN names only the end of the browser and an uninstallation.
 */
export async function emptyOfOtherVersions(session: SessionArea, version: string): Promise<void> {
  if ((await session.get(versionKey))[versionKey] === version) return;
  await session.clear();
  await session.set({ [versionKey]: version });
}
