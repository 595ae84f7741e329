import * as z from 'zod/mini';
import { registration } from '../settings/registration';

/** What the token host keeps between commands: MSAL's own cache entries. Lives in memory only. */
export const tokenCache = z.record(z.string(), z.string());

const tokenRequest = {
  registration,
  scopes: z.array(z.string()),
  claims: z.nullable(z.string()),
  homeAccountId: z.nullable(z.string()),
};

/** What the broker asks of the token host. `seed` restores the cache of a host that was closed. */
export const hostCommand = z.object({
  target: z.literal('token-host'),
  redirectUri: z.string(),
  seed: tokenCache,
  task: z.discriminatedUnion('op', [
    /** From cache or refresh token, never a window; `forceRefresh`: newly issued, whatever is cached. */
    z.object({
      op: z.literal('silent'),
      ...tokenRequest,
      forceRefresh: z.optional(z.boolean()),
    }),
    /** Starts a redirect flow; answers with the URL to open. */
    z.object({
      op: z.literal('begin'),
      ...tokenRequest,
      loginHint: z.nullable(z.string()),
      prompt: z.nullable(z.enum(['none', 'select_account', 'login'])),
    }),
    /** Ends it with the fragment that came back. */
    z.object({ op: z.literal('finish'), registration, fragment: z.string() }),
    /** Removes an account and its tokens, whichever applications it used. */
    z.object({ op: z.literal('forget'), homeAccountId: z.string(), tenantId: z.string() }),
  ]),
});
export type HostCommand = z.infer<typeof hostCommand>;
export type HostTask = HostCommand['task'];
/** What a redirect flow is begun with. */
export type BeginTask = Omit<Extract<HostTask, { op: 'begin' }>, 'op'>;

/** A token as MSAL hands it out, with whose it is. */
export const hostToken = z.object({
  accessToken: z.string(),
  homeAccountId: z.string(),
  tenantId: z.string(),
  objectId: z.string(),
  username: z.string(),
  name: z.string(),
  /** What it may be used for, as the service wrote it; empty where it did not say. */
  scopes: z.array(z.string()),
});
export type HostToken = z.infer<typeof hostToken>;

export const hostFailure = z.object({
  /** MSAL's error code, e.g. `interaction_required`. */
  code: z.string(),
  /** The number of an AADSTS code, where the service gave one. */
  aadsts: z.nullable(z.string()),
  message: z.string(),
  /** True when a window could help. */
  interaction: z.boolean(),
  /** What a window has to be opened with, as JSON, where the service said so. */
  claims: z.optional(z.string()),
});
export type HostFailure = z.infer<typeof hostFailure>;

export const hostReply = z.object({
  cache: tokenCache,
  result: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('token'), token: hostToken }),
    z.object({ kind: z.literal('url'), url: z.string() }),
    z.object({ kind: z.literal('done') }),
    z.object({ kind: z.literal('failed'), failure: hostFailure }),
  ]),
});
export type HostReply = z.infer<typeof hostReply>;
export type HostResult = HostReply['result'];
