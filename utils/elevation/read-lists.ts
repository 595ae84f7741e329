import { type Resource, resources } from '../auth/scopes';
import { type Client, openClient } from '../http/client';
import type { CallResult } from '../http/http';
import type { SessionEnvironment } from '../http/session';
import type { Account } from '../pim/account';
import type { PimError } from '../pim/error';
import { listNames } from '../pim/list-name';
import { pimErrorOf } from '../pim/pim-error-of';
import { mayList } from '../surfaces/read-scopes';
import type { SurfaceApi } from '../surfaces/surface-api';
import { failedList, type SurfaceList } from '../surfaces/surface-list';

/** Something else that is read of Graph with the lists, so that it costs no request of its own. */
export type ExtraRead = { path: string; onAnswer: (answer: CallResult) => Promise<void> };

export type ReadListsOptions = SessionEnvironment & {
  account: Account;
  surfaces: SurfaceApi[];
  extraReadFor: (account: Account) => ExtraRead | undefined;
  /** A list came, or failed: each by itself, and none waits for another. */
  onList: (list: SurfaceList) => void;
  /** The eligible assignments of these surfaces were told. @param client reads their policies, too */
  onEligible: (surfaces: SurfaceApi[], client: Client) => void;
  /** All lists of these surfaces were told. */
  onWhole: (surfaces: SurfaceApi[], client: Client) => void;
};

/**
 * Reads an account's lists, those of a resource together. One that is not consented or fails is one
 * with an error; the others work.
 */
export async function readLists(options: ReadListsOptions): Promise<void> {
  await Promise.all(resources.map((name) => readResource(options, name)));
}

async function readResource(options: ReadListsOptions, resource: Resource): Promise<void> {
  const { account, onList } = options;
  const wanted = options.surfaces.filter((surface) => surface.resource === resource);
  if (wanted.length === 0) return;
  const fail = (surfaces: SurfaceApi[], error: PimError): void => {
    for (const { surface, list } of listsOf(surfaces))
      onList(failedList(surface.surface, list, error));
  };
  const opened = await openClient(options, { account, resource });
  if (!opened.ok) return fail(wanted, opened.error);
  const { client } = opened;
  const granted = client.session.granted();
  const surfaces = wanted.filter(({ readScopes }) => mayList(readScopes, granted));
  // Nothing is sent for what would only be refused.
  fail(
    wanted.filter((surface) => !surfaces.includes(surface)),
    pimErrorOf('consentMissing'),
  );
  const extra = resource === 'graph' ? options.extraReadFor(account) : undefined;
  const lists = listsOf(surfaces);
  const paths = lists.map(({ surface, list }) => surface.listPath(list));
  const answers = client.reads([...paths, ...(extra ? [extra.path] : [])]);
  const read = lists.map(async ({ surface, list }, index) =>
    onList(await surface.readList(client, list, await answers[index]!)),
  );
  const eligible = read.filter((_, index) => lists[index]?.list === 'eligible');
  await Promise.all([
    ...read,
    Promise.all(eligible).then(() => options.onEligible(surfaces, client)),
    Promise.all(read).then(() => options.onWhole(surfaces, client)),
    extra && answers.at(-1)?.then(extra.onAnswer),
  ]);
}

const listsOf = (surfaces: SurfaceApi[]) =>
  listNames.flatMap((list) => surfaces.map((surface) => ({ surface, list })));
