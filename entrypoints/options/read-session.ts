import { browser } from 'wxt/browser';
import { overviewKey, troublesKey, unknownPagesKey } from '../../utils/snapshot/keys';
import type { Overview } from '../../utils/snapshot/shape';

/** What this page shows of the background's records in memory. */
export async function readSession(): Promise<{
  overview: Overview | undefined;
  /** Lines about what the catalogue does not know. */
  unknown: string[];
  /** Lines about failures that nobody expected. */
  troubles: string[];
}> {
  const found = await browser.storage.session.get([overviewKey, unknownPagesKey, troublesKey]);
  return {
    overview: found[overviewKey] as Overview | undefined,
    unknown: (found[unknownPagesKey] as string[] | undefined) ?? [],
    troubles: (found[troublesKey] as string[] | undefined) ?? [],
  };
}
