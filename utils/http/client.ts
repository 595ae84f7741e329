import type { TokenNeed } from '../auth/broker';
import type { Account } from '../pim/account';
import type { PimError } from '../pim/error';
import { batchGet } from './batch';
import type { CallResult } from './http';
import { type Pages, readPages } from './paging';
import { openSession, type Session, type SessionEnvironment } from './session';

/**
 * Calls of one account to Microsoft Graph or Azure Resource Manager, by paths that begin after the
 * host. Whoever has a client sees neither a token nor a cloud.
 */
export type Client = {
  account: Account;
  /** The session behind it: says whose token is used, and what the token lacks. */
  session: Session;
  get: (path: string) => Promise<CallResult>;
  /** Never repeated by itself, nor is `put`. */
  post: (path: string, body?: object) => Promise<CallResult>;
  put: (path: string, body: object) => Promise<CallResult>;
  /**
   * Several GETs, in as few requests as the service allows.
   * @returns one result a path, in the same order
   */
  batch: (paths: string[]) => Promise<CallResult[]>;
  /** The same, each path with its own answer as soon as that is there. */
  reads: (paths: string[]) => Promise<CallResult>[];
  /**
   * A collection to its end.
   * @param answered the answer to the path, where it was read already
   */
  pages: (path: string, answered?: CallResult) => Promise<Pages>;
};

/** Opens a session, and gives the client of its resource. */
export async function openClient(
  environment: SessionEnvironment,
  need: TokenNeed,
): Promise<{ ok: true; client: Client } | { ok: false; error: PimError }> {
  const opened = await openSession(environment, need);
  return opened.ok ? { ok: true, client: createClient(opened.session) } : opened;
}

function batchReads(session: Session, paths: string[]): Promise<CallResult>[] {
  const takers: ((answer: CallResult) => void)[] = [];
  const answered = paths.map(
    () =>
      new Promise<CallResult>((resolve) => {
        takers.push(resolve);
      }),
  );
  const sent = batchGet(session, paths, (index, answer) => takers[index]?.(answer));
  // What could not be sent at all has no answer to wait for.
  return answered.map((answer) => Promise.race([answer, sent.then(() => answer)]));
}

function createClient(session: Session): Client {
  const urlOf = (path: string): string => session.origin + path;
  const getUrl = (url: string) => session.send({ method: 'GET', url });
  const get = (path: string) => getUrl(urlOf(path));
  // Azure Resource Manager answers each path by itself.
  const reads = (paths: string[]): Promise<CallResult>[] =>
    session.resource === 'graph' ? batchReads(session, paths) : paths.map(get);
  return {
    account: session.account,
    session,
    get,
    post: (path, body) => session.send({ method: 'POST', url: urlOf(path), ...(body && { body }) }),
    put: (path, body) => session.send({ method: 'PUT', url: urlOf(path), body }),
    batch: (paths) => Promise.all(reads(paths)),
    reads,
    pages: (path, answered) => readPages(getUrl, urlOf(path), answered),
  };
}
