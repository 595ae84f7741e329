import type { AccountKey } from '../../pim/account';
import { accountKey } from '../../pim/account-key';
import type { Settings } from '../../settings/shape';
import type { Snapshot } from '../../snapshot/shape';
import type { PageData } from '../data/page-data';
import type { Evidence } from '../suggest/whose-page';

/** What is listed of an account, as far as pages need it. */
export type AccountLists = Pick<
  Snapshot,
  'account' | 'updatedAtMs' | 'eligibilities' | 'activations'
> &
  Partial<Pick<Snapshot, 'requests' | 'surfaces'>>;

/** Everything but the tab itself that decides what is said of its page. */
export type PageContext = {
  data: PageData;
  lists: AccountLists[];
  /** What besides the address tells whose the page is. */
  evidence: Evidence;
  settings: Pick<Settings, 'hint' | 'rules' | 'carries'>;
  /** Keys of eligibilities that were sent from here and are not active yet. */
  underWay: string[];
  nowMs: number;
};

/** What is listed of an account, without activations that have run out. */
export function listsOf(
  { lists, nowMs }: PageContext,
  key: AccountKey | null,
): AccountLists | undefined {
  const listed = lists.find(({ account }) => accountKey(account) === key);
  const running = listed?.activations.filter(
    ({ endsAtMs }) => endsAtMs === null || endsAtMs > nowMs,
  );
  return listed && { ...listed, activations: running ?? [] };
}
