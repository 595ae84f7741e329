import { browser } from 'wxt/browser';
import { errorLogKey, overviewKey, unknownPagesKey } from '../../utils/snapshot/keys';
import type { Overview } from '../../utils/snapshot/shape';

/** The background's records in session storage that this page shows. */
export async function readSession(): Promise<{
  overview: Overview | undefined;
  /** Lines about pages and calls that the catalogue does not know. */
  unknown: string[];
  /** Lines about unexpected failures. */
  errorLog: string[];
}> {
  const found = await browser.storage.session.get([overviewKey, unknownPagesKey, errorLogKey]);
  return {
    overview: found[overviewKey] as Overview | undefined,
    unknown: (found[unknownPagesKey] as string[] | undefined) ?? [],
    errorLog: (found[errorLogKey] as string[] | undefined) ?? [],
  };
}
