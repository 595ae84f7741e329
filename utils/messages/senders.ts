/** Who sent a message, as the browser tells it; nothing of this comes from the message itself. */
export type Sender = {
  id?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  documentId?: string | undefined;
  /** Chromium's: `active`, `prerender`, `cached`, `pending_deletion`. */
  documentLifecycle?: string | undefined;
  tab?: { id?: number | undefined; url?: string | undefined } | undefined;
};

/** The extension's own pages that may send commands. */
const views = ['/popup.html', '/options.html', '/welcome.html'];

/**
 * Whether a message comes from one of our own views.
 * @param base the extension's own origin with a trailing slash, and its id
 */
export function isView(sender: Sender, base: { id: string; url: string }): boolean {
  if (sender.id !== base.id || !sender.url?.startsWith(base.url)) return false;
  return views.includes(new URL(sender.url).pathname);
}

/** Whether a message comes from our content script in a tab that shows an ordinary page. */
export function isPage(sender: Sender, base: { id: string; url: string }): boolean {
  return (
    sender.id === base.id &&
    sender.tab?.id !== undefined &&
    sender.url !== undefined &&
    !sender.url.startsWith(base.url)
  );
}

/** Whether a message to the token host comes from the background, which is no tab and no view. */
export function isBackground(sender: Sender, base: { id: string; url: string }): boolean {
  if (sender.id !== base.id || sender.tab !== undefined) return false;
  return sender.url === undefined || sender.url === `${base.url}background.js`;
}
