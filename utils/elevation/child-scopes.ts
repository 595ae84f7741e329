import { openClient } from '../http/client';
import type { Account } from '../pim/account';
import type { Eligibility } from '../pim/eligibility';
import type { Result } from '../pim/error';
import type { NarrowerScope } from '../pim/narrower-scope';
import type { ChildLevel, Snapshot } from '../snapshot/shape';
import type { PoliciesDeps } from './policies';

/** More than any scope has: a subscription takes 980 resource groups. */
const MOST_SCOPES = 1_000;

/** Reads what lies below an eligible scope, one level at a time, once somebody looks there. */
export function createChildScopes(deps: PoliciesDeps) {
  const { set, snapshotOf, surfaces } = deps;

  async function read(
    account: Account,
    { surface }: Eligibility,
    scopeId: string,
  ): Promise<Result<NarrowerScope[]>> {
    const { resource, readChildScopes } = surfaces[surface];
    if (!readChildScopes) return { ok: true, value: [] };
    const opened = await openClient(deps, { account, resource });
    return opened.ok ? readChildScopes(opened.client, scopeId) : opened;
  }

  return {
    /** Reads one level; one that was read, or is being read, is not read again. */
    async readChildScopes(
      account: Account,
      eligibility: Eligibility,
      scopeId: string,
    ): Promise<void> {
      const { key } = eligibility;
      const level = scopeId.toLowerCase();
      const known = levelsOf(snapshotOf(account), key)[level];
      if (known && !known.error) return;
      const show = (shown: ChildLevel): Promise<Snapshot> =>
        set(account, (before) => ({
          ...before,
          childScopes: { key, levels: { ...levelsOf(before, key), [level]: shown } },
        }));
      await show({ reading: true, error: null, scopes: [] });
      const found = await read(account, eligibility, scopeId);
      await show({
        reading: false,
        error: found.ok ? null : found.error,
        scopes: found.ok ? found.value.slice(0, MOST_SCOPES) : [],
      });
    },
  };
}

/** What was read for one eligibility: another one's is given up for it. */
const levelsOf = ({ childScopes }: Snapshot, key: string): Record<string, ChildLevel> =>
  childScopes?.key === key ? childScopes.levels : {};
