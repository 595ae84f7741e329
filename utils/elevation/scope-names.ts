import type { Client } from '../http/client';
import type { Account } from '../pim/account';
import type { Scope } from '../pim/eligibility';
import { type Lists, listedIn } from '../snapshot/assignments';
import { type ServiceName, withServiceNames } from '../snapshot/service-names';
import type { Snapshot } from '../snapshot/shape';
import type { SurfaceApi } from '../surfaces/surface-api';
import type { SurfaceList } from '../surfaces/surface-list';

/** What was asked for in this session without a name in the answer. */
type Unnamed = NonNullable<Snapshot['unnamed']>;

const nothing: Unnamed = { ids: [], refused: [] };

export type ScopeNameReads = ReturnType<typeof createScopeNames>;

/**
 * Reads the names that no list brings, once the lists are shown: nobody waits for them. They are kept
 * with the rows, and what has none is not asked for at every reading of the lists.
 */
export function createScopeNames(deps: {
  snapshotOf: (account: Account) => Snapshot;
  set: (account: Account, change: (before: Snapshot) => Snapshot) => Promise<Snapshot>;
}) {
  return {
    /**
     * @param lists what was just read, as the service brought it
     * @param again also those that are known, or had no name: it is time to look anew
     */
    async readListed(
      account: Account,
      { surfaces, client, lists }: { surfaces: SurfaceApi[]; client: Client; lists: SurfaceList[] },
      again: boolean,
    ): Promise<void> {
      const listed = deps.snapshotOf(account);
      const unnamed = listed.unnamed ?? nothing;
      const read = await Promise.all(
        surfaces.map(async ({ surface, names }) => {
          if (!names || unnamed.refused.includes(surface)) return undefined;
          const own = lists.filter((list) => list.surface === surface);
          const lacking = lackingIn(listed, names.lacking);
          const wanted = again
            ? [...new Set([...lackingIn(rowsOf(own), names.lacking), ...lacking])]
            : lacking.filter((id) => !unnamed.ids.includes(id));
          if (wanted.length === 0) return undefined;
          const found = await names.read(client, wanted);
          return found && { surface, wanted, ...found };
        }),
      );
      const answered = read.filter((each) => each !== undefined);
      if (answered.length === 0) return;
      const found = new Map<string, ServiceName>(answered.flatMap(({ names }) => [...names]));
      const asked = answered.flatMap(({ wanted }) => wanted);
      const refused = answered.flatMap(({ isRefused, surface }) => (isRefused ? [surface] : []));
      await deps.set(account, (before) => {
        const { ids, refused: known } = before.unnamed ?? nothing;
        return {
          ...withServiceNames(before, found),
          unnamed: {
            ids: [...new Set([...ids, ...asked])].filter((id) => !found.has(id)),
            refused: [...new Set([...known, ...refused])],
          },
        };
      });
    },
  };
}

const rowsOf = (lists: SurfaceList[]): Lists => ({
  eligibilities: lists.flatMap(({ eligibilities }) => eligibilities),
  activations: lists.flatMap(({ activations }) => activations),
  requests: lists.flatMap(({ requests }) => requests),
});

/** What lacks a name in these rows, each once. */
const lackingIn = (rows: Lists, lacking: (scope: Scope) => string | undefined): string[] => [
  ...new Set(listedIn(rows).flatMap(({ scope }) => lacking(scope) ?? [])),
];
