import { browser } from 'wxt/browser';
import { errorLogKey, overviewKey, unknownPagesKey } from '../../utils/snapshot/keys';
import type { Overview } from '../../utils/snapshot/shape';

/** What this page shows of the background's records in memory. */
export async function readSession(): Promise<{
  overview: Overview | undefined;
  /** Lines about what the catalogue does not know. */
  unknown: string[];
  /** Lines about failures that nobody expected. */
  errorLog: string[];
}> {
  const found = await browser.storage.session.get([overviewKey, unknownPagesKey, errorLogKey]);
  return {
    overview: found[overviewKey] as Overview | undefined,
    unknown: (found[unknownPagesKey] as string[] | undefined) ?? [],
    errorLog: (found[errorLogKey] as string[] | undefined) ?? [],
  };
}
