import type { Client } from '../http/client';
import type { Account } from '../pim/account';
import type { Scope } from '../pim/eligibility';
import { hasServiceName, type ServiceName, withServiceNames } from '../snapshot/service-names';
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
          const wanted = again
            ? namelessIn(rowsOf(own), names.kind)
            : namelessIn(listed, names.kind).filter(({ id }) => !unnamed.ids.includes(keyOf(id)));
          if (wanted.length === 0) return undefined;
          const found = await names.read(client, wanted);
          return found && { surface, wanted, ...found };
        }),
      );
      const answered = read.filter((each) => each !== undefined);
      if (answered.length === 0) return;
      const found = new Map<string, ServiceName>(answered.flatMap(({ names }) => [...names]));
      const asked = answered.flatMap(({ wanted }) => wanted.map(({ id }) => keyOf(id)));
      const refused = answered.flatMap(({ isRefused, surface }) => (isRefused ? [surface] : []));
      await deps.set(account, (before) => ({
        ...withServiceNames(before, found),
        unnamed: {
          ids: [...new Set([...unnamed.ids, ...asked])].filter((id) => !found.has(id)),
          refused: [...unnamed.refused, ...refused],
        },
      }));
    },
  };
}

type Rows = Pick<SurfaceList, 'eligibilities' | 'activations' | 'requests'>;

const rowsOf = (lists: SurfaceList[]): Rows => ({
  eligibilities: lists.flatMap(({ eligibilities }) => eligibilities),
  activations: lists.flatMap(({ activations }) => activations),
  requests: lists.flatMap(({ requests }) => requests),
});

/** The scopes of a kind that stand without the service's name, each once. */
function namelessIn({ eligibilities, activations, requests }: Rows, kind: Scope['kind']): Scope[] {
  const nameless = [...eligibilities, ...activations, ...requests].flatMap(({ scope }) =>
    scope.kind === kind && !hasServiceName(scope) ? [[keyOf(scope.id), scope] as const] : [],
  );
  return [...new Map(nameless).values()];
}

const keyOf = (id: string): string => id.toLowerCase();
