import type { Account } from '../pim/account';
import type { Scope } from '../pim/eligibility';
import { hasServiceName, type ServiceName, withServiceNames } from '../snapshot/service-names';
import type { Snapshot } from '../snapshot/shape';
import type { SurfaceList } from '../surfaces/surface-api';
import type { ReadSurface } from './read-lists';

/** What was asked for in this session without a name in the answer. */
type Unnamed = NonNullable<Snapshot['unnamed']>;

const nothing: Unnamed = { ids: [], refused: [] };

/**
 * Reads the names that no list brings, once the lists are shown: nobody waits for them. They are kept
 * with the rows, and what has none is not asked for at every reading of the lists.
 */
export function createScopeNames(deps: {
  set: (account: Account, change: (before: Snapshot) => Snapshot) => Promise<Snapshot>;
}) {
  return {
    /** @param again also those that are known, or had no name: it is time to look anew */
    async readListed(
      account: Account,
      lists: ReadSurface[],
      listed: Snapshot,
      again: boolean,
    ): Promise<void> {
      const unnamed = listed.unnamed ?? nothing;
      const read = await Promise.all(
        lists.map(async ({ surface: { surface, names }, list, client }) => {
          if (!names || !client || unnamed.refused.includes(surface)) return undefined;
          const wanted = again
            ? namelessIn(list, names.kind)
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

/** The scopes of a kind that stand without the service's name, each once. */
function namelessIn({ eligibilities, activations, requests }: Rows, kind: Scope['kind']): Scope[] {
  const nameless = [...eligibilities, ...activations, ...requests].flatMap(({ scope }) =>
    scope.kind === kind && !hasServiceName(scope) ? [[keyOf(scope.id), scope] as const] : [],
  );
  return [...new Map(nameless).values()];
}

const keyOf = (id: string): string => id.toLowerCase();
