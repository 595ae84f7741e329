import { type Resource, resources } from '../auth/scopes';
import { type Client, openClient } from '../http/client';
import type { CallResult } from '../http/http';
import type { SessionEnvironment } from '../http/session';
import type { Account } from '../pim/account';
import type { PimError } from '../pim/error';
import { pimErrorOf } from '../pim/pim-error-of';
import { failedList } from '../surfaces/failed-list';
import { mayList } from '../surfaces/read-scopes';
import type { SurfaceApi, SurfaceList } from '../surfaces/surface-api';

/** Something else that is read of Graph with the lists, so that it costs no request of its own. */
export type ExtraRead = { path: string; onAnswer: (answer: CallResult) => Promise<void> };
/** A surface as read, with the client it was read with: its policies are read with the same. */
export type ReadSurface = { surface: SurfaceApi; list: SurfaceList; client: Client | null };

export type ReadListsOptions = SessionEnvironment & {
  account: Account;
  surfaces: SurfaceApi[];
  extraReadFor: (account: Account) => ExtraRead | undefined;
};

/**
 * Lists an account's surfaces, those of a resource together. A surface that is not consented or
 * fails is one with an error; the others work.
 */
export async function readLists(options: ReadListsOptions): Promise<ReadSurface[]> {
  return (await Promise.all(resources.map((name) => readResource(options, name)))).flat();
}

async function readResource(options: ReadListsOptions, resource: Resource): Promise<ReadSurface[]> {
  const { account } = options;
  const wanted = options.surfaces.filter((surface) => surface.resource === resource);
  if (wanted.length === 0) return [];
  const opened = await openClient(options, { account, resource });
  if (!opened.ok) return wanted.map((surface) => unread(surface, opened.error));
  const { client } = opened;
  const granted = client.session.granted();
  const surfaces = wanted.filter(({ readScopes }) => mayList(readScopes, granted));
  const lacking = wanted.filter((surface) => !surfaces.includes(surface));
  const extra = resource === 'graph' ? options.extraReadFor(account) : undefined;
  const paths = surfaces.map((surface) => surface.listPaths());
  const answers = await client.batch([...paths.flat(), ...(extra ? [extra.path] : [])]);
  const extraAnswer = answers.at(-1);
  if (extra && extraAnswer) await extra.onAnswer(extraAnswer);
  let position = 0;
  const read = await Promise.all(
    surfaces.map(async (surface, index) => {
      const own = answers.slice(position, position + (paths[index]?.length ?? 0));
      position += own.length;
      return { surface, list: await surface.readList(client, own), client };
    }),
  );
  // Nothing is sent for what would only be refused.
  return [...read, ...lacking.map((surface) => unread(surface, pimErrorOf('consentMissing')))];
}

const unread = (surface: SurfaceApi, error: PimError): ReadSurface => ({
  surface,
  list: failedList(surface.surface, error),
  client: null,
});
