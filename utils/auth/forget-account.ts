import * as z from 'zod/mini';
import { entriesOf } from './memory-storage';

/** Whom to forget: one person in one tenant. A guest has one home account id in several. */
export type Forgotten = { homeAccountId: string; tenantId: string };

const text = z.catch(z.optional(z.string()), undefined);
/** What MSAL's entries tell of themselves: a token names its tenant, an account has a profile a tenant. */
const entry = z.object({
  homeAccountId: z.string(),
  clientId: text,
  credentialType: text,
  realm: text,
  tenantProfiles: z.catch(z.optional(z.array(z.looseObject({ tenantId: z.string() }))), undefined),
});
type Entry = z.infer<typeof entry> & { key: string };

const isSameId = (id: string | undefined, other: string): boolean =>
  id?.toLowerCase() === other.toLowerCase();

/**
 * Removes an account and all its tokens from MSAL's cache, whichever applications it used here, and
 * leaves everybody else's. MSAL's own `clearCache` takes the home account id for the account: with a
 * guest it removes the account at home as well, and it leaves what another application got.
 */
export function forgetAccount(storage: Storage, account: Forgotten): void {
  const own = entriesIn(storage).filter(({ homeAccountId }) =>
    isSameId(homeAccountId, account.homeAccountId),
  );
  const tokens = own.filter(({ credentialType }) => credentialType);
  const gone = tokens.filter(({ realm }) => isSameId(realm, account.tenantId));
  const kept = tokens.filter((token) => token.realm && !gone.includes(token));
  // A refresh token serves every tenant of its person: it goes with the last that the application has.
  gone.push(
    ...tokens.filter(
      ({ realm, clientId }) => !realm && !kept.some((token) => token.clientId === clientId),
    ),
  );
  for (const { key } of gone) storage.removeItem(key);
  const profiles = own.filter(({ credentialType }) => !credentialType);
  const isLast = kept.length === 0;
  for (const profile of profiles) removeProfile(storage, profile, account.tenantId, isLast);
  if (isLast) removeMentions(storage, account.homeAccountId);
  removeFromLists(storage);
}

function entriesIn(storage: Storage): Entry[] {
  return Object.entries(entriesOf(storage)).flatMap(([key, value]) => {
    const { data } = entry.safeParse(jsonOf(value));
    return data ? [{ ...data, key }] : [];
  });
}

/** An account's entry is one for all its tenants. */
function removeProfile(storage: Storage, profile: Entry, tenantId: string, isLast: boolean): void {
  const tenantProfiles = profile.tenantProfiles?.filter(
    (tenant) => !isSameId(tenant.tenantId, tenantId),
  );
  if (isLast || !tenantProfiles?.length) {
    storage.removeItem(profile.key);
    return;
  }
  const before = jsonOf(storage.getItem(profile.key)) as object;
  storage.setItem(profile.key, JSON.stringify({ ...before, tenantProfiles }));
}

/** Throttled calls, abandoned flows: whatever else names somebody of whom no token is kept. */
function removeMentions(storage: Storage, homeAccountId: string): void {
  for (const [key, value] of Object.entries(entriesOf(storage))) {
    const isList = Array.isArray(jsonOf(value)) || isTokenList(jsonOf(value));
    const text = `${key} ${value}`.toLowerCase();
    if (!isList && text.includes(homeAccountId.toLowerCase())) storage.removeItem(key);
  }
}

/** MSAL keeps lists of its entries' keys: what is gone is not to be looked for. */
function removeFromLists(storage: Storage): void {
  const isThere = (key: unknown): boolean =>
    typeof key !== 'string' || storage.getItem(key) !== null;
  for (const [key, value] of Object.entries(entriesOf(storage))) {
    const list = jsonOf(value);
    if (/account\.keys$/.test(key) && Array.isArray(list)) {
      storage.setItem(key, JSON.stringify(list.filter(isThere)));
    } else if (isTokenList(list)) {
      const kept = Object.entries(list).map(([kind, keys]) => [kind, keys.filter(isThere)]);
      storage.setItem(key, JSON.stringify(Object.fromEntries(kept)));
    }
  }
}

const tokenList = z.record(z.string(), z.array(z.string()));
const isTokenList = (value: unknown): value is z.infer<typeof tokenList> =>
  tokenList.safeParse(value).success;

function jsonOf(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}
