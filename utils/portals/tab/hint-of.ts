import { shownRoleName } from '../../i18n/role-name';
import type { Hint } from '../../messages/facts';
import type { Activation } from '../../pim/activation';
import type { Role } from '../../pim/eligibility';
import type { Settings } from '../../settings/shape';
import type { PageView } from '../../snapshot/shape';
import { globalAdministrator } from '../roles/well-known-roles';

export type HintCase = {
  view: PageView;
  setting: Settings['hint'];
  dismissed: boolean;
  /** The page is known for sure to need a role to open, and the list is fresh. */
  sure: boolean;
  /** Something was said on this page before, so its good end is worth a word too. */
  spoke: boolean;
  /** The role is there and the page only has to be loaded again. */
  waitsForReload: boolean;
  /** The page was loaded again for its role, or is about to be. */
  reloaded: boolean;
  /** The role of the first suggestion. */
  first: Role | undefined;
  covered: Activation | undefined;
};

const stillKinds = {
  otherAccount: 'someoneElse',
  signOut: 'signOut',
  azure: 'slow',
  group: 'slow',
} as const;

/**
 * What the page's hint says, or null. It speaks only when there is something the person can do
 * about it, and of a page that was not refused only when the catalogue is sure.
 */
export function hintOf(hintCase: HintCase): Hint {
  const { view, first, covered } = hintCase;
  if (hintCase.setting === 'never' || hintCase.dismissed) return null;
  if (covered) {
    const good = hintCase.waitsForReload || (view.state === 'covered' && hintCase.spoke);
    const { endsAtMs: untilMs } = covered;
    const role = shownRoleName(covered.role);
    if (view.advice && hintCase.reloaded) {
      const kind = stillKinds[view.advice];
      return { kind, page: view.portal, role, untilMs };
    }
    return good ? { kind: 'active', page: view.title, role, untilMs } : null;
  }
  if (!first) return null;
  const says = { page: view.title, role: shownRoleName(first), untilMs: null };
  if (view.state === 'blocked') return { kind: 'blocked', ...says };
  const quiet =
    hintCase.setting !== 'needed' || !hintCase.sure || first.templateId === globalAdministrator;
  return view.state === 'needs' && !quiet ? { kind: 'needs', ...says } : null;
}
