import type { Hint } from '../../messages/facts';
import type { PageView } from '../../snapshot/shape';
import { unknownHere } from '../refusals/unknown-here';
import { assessPage, needsRoleToOpen } from './assess-page';
import type { PageContext } from './page-context';
import { pageHint } from './page-hint';
import { pageViewOf } from './page-view';
import { readAtMs } from './read-at';
import type { TabState } from './tab-state';

/** What follows from how the page of a tab stands. */
export type PageState = {
  /** The page in the catalogue, or its place: what dismissing and reloading are remembered by. */
  page: string;
  view: PageView;
  hint: Hint;
  /** A role came that the page was refused without: load it again after so long; null: no. */
  reloadAfterMs: number | null;
  /** The page was refused, or known to need a role to open, while none was active. */
  unmet: boolean;
  /** What the catalogue has no words for: lines for a report. */
  unknown: string[];
};

/**
 * What to say of a tab: its card in the popup, its hint, and whether it should reload. Pure.
 * @returns undefined when the tab is not at a portal
 */
export function pageStateOf(tab: TabState, context: PageContext): PageState | undefined {
  const assessment = assessPage(tab, context);
  if (!assessment) return undefined;
  const { location, page, known, lists, ways, blocked, after } = assessment;
  const view = pageViewOf(assessment);
  const isRead = readAtMs(lists, assessment.needs) !== null;
  // That a page is loaded again would tell it that its reader's role is active.
  const mayReload = context.settings.hint !== 'discreet';
  return {
    page,
    view,
    hint: pageHint(tab, context, assessment, view),
    reloadAfterMs: mayReload ? after.reloadAfterMs : null,
    unmet: (blocked || needsRoleToOpen(known)) && !ways.covered && isRead,
    unknown: unknownHere(location, known !== undefined, tab.refusals, context.data.catalogue),
  };
}
