import type { Hint } from '../../messages/facts';
import type { PageData } from '../data/page-data';
import type { Location } from '../location/location';
import { armIdOf } from '../location/where';
import { knownPage } from '../needs/known-page';
import { type Verdict, verdictOf } from '../refusals/refusals';
import { isNoAccessPage } from './advance-tab';
import type { TabState } from './tab-state';

/** Whether a page was refused, by what its tab was told and what is known of the page. */
export function tabVerdict(
  tab: TabState,
  location: Location,
  known: ReturnType<typeof knownPage>,
  { catalogue }: PageData,
): Verdict {
  return isNoAccessPage(tab.location)
    ? { kind: 'blocked', own: true, need: undefined }
    : verdictOf(tab.refusals, known, tab.openedAtMs, catalogue, armIdOf(location));
}

/**
 * The hint for those who do not want a page to learn anything about them by it: a page's scripts can
 * read its words, and measure its box. It depends on nothing but what the page did: not on who is
 * signed in, what they may activate or hold, nor on rules of their own.
 */
export function discreetHint(tab: TabState, location: Location, data: PageData): Hint {
  const { kind } = tabVerdict(tab, location, knownPage(location, [], data), data);
  return kind === 'blocked' ? { kind: 'discreet', page: '', role: '', untilMs: null } : null;
}
