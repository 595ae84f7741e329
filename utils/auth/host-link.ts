import * as z from 'zod/mini';
import { type HostCommand, type HostReply, type HostTask, hostReply, tokenCache } from './protocol';

/** Where the token host's cache is mirrored: in memory, gone with the browser, out of pages' reach. */
export const tokenCacheKey = 'auth';

export type HostLinkEnvironment = {
  /** Starts the host where there is none, delivers a command, brings its reply. */
  deliver: (command: HostCommand) => Promise<unknown>;
  session: {
    get: (key: string) => Promise<Record<string, unknown>>;
    set: (items: Record<string, unknown>) => Promise<void>;
    remove: (key: string) => Promise<void>;
  };
  redirectUri: string;
};

const stored = z.catch(tokenCache, {});

/**
 * Talks to the token host: every command carries the cache to start from (a host may be new), and
 * every reply's cache is kept for the next one.
 */
export function createHostLink(environment: HostLinkEnvironment) {
  /**
   * Where there is no room a token is as good, and only the next host has to ask again. But tokens that
   * were forgotten must not stay: then all of them go.
   */
  async function keep(cache: Record<string, string>, isForgotten: boolean): Promise<void> {
    const { session } = environment;
    await session.set({ [tokenCacheKey]: cache }).catch(async () => {
      if (isForgotten) await session.remove(tokenCacheKey);
    });
  }

  return async (task: HostTask): Promise<HostReply['result']> => {
    const kept = (await environment.session.get(tokenCacheKey))[tokenCacheKey] ?? {};
    const reply = hostReply.safeParse(
      await environment
        .deliver({
          target: 'token-host',
          redirectUri: environment.redirectUri,
          seed: stored.parse(kept),
          task,
        })
        // A host that closed meanwhile answers nothing: that is a reply like any other.
        .catch(() => undefined),
    );
    if (!reply.success) {
      const failure = { code: 'no_host', aadsts: null, message: '', interaction: false };
      return { kind: 'failed', failure };
    }
    await keep(reply.data.cache, task.op === 'forget');
    return reply.data.result;
  };
}
