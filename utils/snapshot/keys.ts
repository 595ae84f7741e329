/**
 * What views read, in `storage.session`. The background writes it, nobody else does.
 * `overview` is one record; `snapshot:<account>`, `rows:<account>` and `page:<tab>` are one per account
 * and tab. Rows may be thousands and rarely change, so they are no part of what each step writes.
 */
export const overviewKey = 'overview';
export const snapshotKey = (account: string): string => `snapshot:${account}`;
export const rowsKey = (account: string): string => `rows:${account}`;
export const pageKey = (tabId: number): string => `page:${tabId}`;
export const popupIntentKey = 'popupIntent';
/** Lines about pages and refused calls that the catalogue does not know. */
export const unknownPagesKey = 'unknownPages';

/** Unexpected failures, as lines for a report. */
export const errorLogKey = 'errorLog';

/** The area also holds what is no view's business: the token cache, tabs, pending sign-ins. */
export const isViewed = (key: string): boolean =>
  key === overviewKey || key === popupIntentKey || /^(snapshot|rows|page):/.test(key);
