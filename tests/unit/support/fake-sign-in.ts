import { clouds } from '../../../utils/auth/clouds';
import type { HostFailure, HostReply, HostTask } from '../../../utils/auth/protocol';
import type { Resource } from '../../../utils/auth/scopes';
import type { Account } from '../../../utils/pim/account';
import { HOUR_MS } from '../../../utils/pim/duration';
import type { Registration } from '../../../utils/settings/registration';
import { isNameOf } from '../../emulator/domains';
import type { Emulator } from '../../emulator/server';
import { contoso } from '../../emulator/tenants/contoso';
import { ACCESS_LIFETIME_MS, issueAccessToken } from '../../emulator/tokens';
import { productScopes } from '../emulator/graph-client';
import { ana } from './records';
import { interactionNeeded } from './token-host';

/** How signing in goes. */
export type SignInBehaviour = {
  /** The account that is picked in a window for a new sign-in. */
  who: Account;
  amr: string[];
  /** MFA is done in a window that requires it. */
  bringsMfa: boolean;
  closesWindow: boolean;
  /** The session is revoked: no token is issued without the person. */
  refreshRevoked: boolean;
  /** Resources whose tokens are refused until a window was opened for them. */
  refusedResources: Partial<Record<Resource, HostFailure>>;
  /** How long the service takes a token for good; MSAL takes it for good for an hour. */
  tokenLifetimeMs: number;
  /** The consented scopes of Graph. */
  graphScopes: string[];
  /** A window ends with the picked account even if that is not in the requested tenant. */
  ignoresTenant: boolean;
  /** The AADSTS number that every window ends with; null: a token. */
  refusedWith: string | null;
};

type TokenRequest = { scopes: string[]; claims: string | null };
type AccountTokenRequest = TokenRequest & {
  homeAccountId: string | null;
  registration: Registration;
};

/**
 * Stands in for the browser's and MSAL's part of signing in: tokens are issued as the emulated sign-in
 * would issue them, with the claims of challenges.
 * @param accounts who is signed in here
 * @param now the device's clock, by which MSAL counts the life of its tokens
 */
export function createFakeSignIn(emulator: Emulator, accounts: () => Account[], now: () => number) {
  const windows: string[] = [];
  const behaviour: SignInBehaviour = {
    who: ana,
    amr: ['pwd', 'mfa'],
    bringsMfa: true,
    closesWindow: false,
    refreshRevoked: false,
    refusedResources: {},
    tokenLifetimeMs: ACCESS_LIFETIME_MS,
    graphScopes: productScopes,
    ignoresTenant: false,
    refusedWith: null,
  };
  /** The tasks that windows were opened for, visible or not. */
  const begun: Extract<HostTask, { op: 'begin' }>[] = [];
  /** The tasks that wanted a token newly issued, without a window. */
  const renewals: Extract<HostTask, { op: 'silent' }>[] = [];
  /** The tasks to forget an account's tokens. */
  const forgotten: Extract<HostTask, { op: 'forget' }>[] = [];

  async function issue(
    { scopes, claims }: TokenRequest,
    account: Account,
  ): Promise<HostReply['result']> {
    const tenant = emulator.world.tenants.find(({ id }) => id === account.tenantId)!;
    const forArm = resourceIn({ scopes, claims }) === 'arm';
    const context = contextIn(claims);
    const asksMfa = claims?.includes('"amr"');
    const accessToken = await issueAccessToken(emulator.world, {
      tenant,
      user: tenant.users.find(({ id }) => id === account.objectId)!,
      audience: clouds[account.cloud][forArm ? 'arm' : 'graph'],
      scopes: forArm ? ['user_impersonation'] : behaviour.graphScopes,
      clientId: contoso.clientId,
      xmsCc: ['cp1'],
      lifetimeMs: behaviour.tokenLifetimeMs,
      amr: asksMfa && behaviour.bringsMfa ? [...behaviour.amr, 'mfa'] : behaviour.amr,
      ...(context && { acrs: [context] }),
    });
    const { cloud: _, ...who } = account;
    return { kind: 'token', token: { accessToken, scopes: [], ...who } };
  }

  /** MSAL hands out its cached token until it expires, even if it was revoked. */
  const cached = new Map<string, { result: HostReply['result']; untilMs: number }>();
  /** Until when the session satisfies a tenant's context: for an hour after the window that verified it. */
  const verified = new Map<string, number>();
  const contextKey = ({ tenantId, homeAccountId }: Account, claims: string | null) =>
    `${homeAccountId}|${tenantId}|${contextIn(claims) ?? ''}`;

  /** The account of a task. A guest has the same home account id in several tenants, as in MSAL. */
  function accountIn({ homeAccountId, registration }: AccountTokenRequest): Account {
    const people = accounts().filter((account) => account.homeAccountId === homeAccountId);
    const inTenant = people.find(({ tenantId }) => tenantId === registration.tenant);
    return inTenant ?? people[0] ?? behaviour.who;
  }

  function keyIn(task: AccountTokenRequest): string {
    const { tenantId, objectId } = accountIn(task);
    // As in MSAL a token replaces the one for the same resource, however its scopes were asked for.
    return `${tenantId}|${objectId}|${new URL(task.scopes[0]!).host}`;
  }

  async function fresh(task: AccountTokenRequest): Promise<HostReply['result']> {
    const account = accountIn(task);
    const tenant = emulator.world.tenants.find(({ id }) => id === account.tenantId)!;
    const { tenant: authority } = task.registration;
    const isThere = authority === 'organizations' || isNameOf(tenant, authority);
    if (!isThere && !behaviour.ignoresTenant) return notInTenant;
    const result = await issue(task, account);
    cached.set(keyIn(task), { result, untilMs: now() + HOUR_MS });
    return result;
  }

  async function silently(task: Extract<HostTask, { op: 'silent' }>): Promise<HostReply['result']> {
    const account = accountIn(task);
    if (task.forceRefresh) renewals.push(task);
    const stored = task.claims || task.forceRefresh ? undefined : cached.get(keyIn(task));
    if (stored && stored.untilMs > now()) return stored.result;
    const failure = behaviour.refusedResources[resourceIn(task)];
    if (failure) return { kind: 'failed', failure };
    const context = contextIn(task.claims);
    const until = verified.get(contextKey(account, task.claims)) ?? 0;
    const isWeak = task.claims?.includes('"amr"') || (context && until <= now());
    return isWeak || behaviour.refreshRevoked ? interactionNeeded : fresh(task);
  }

  let begunTask: AccountTokenRequest;
  async function askHost(task: HostTask): Promise<HostReply['result']> {
    switch (task.op) {
      case 'silent':
        return silently(task);
      case 'begin':
        begunTask = task;
        begun.push(task);
        return { kind: 'url', url: 'https://login.microsoftonline.com/authorize' };
      case 'finish':
        if (!task.fragment) return { kind: 'done' };
        if (behaviour.refusedWith) return refusal('access_denied', behaviour.refusedWith);
        delete behaviour.refusedResources[resourceIn(begunTask)];
        verified.set(contextKey(accountIn(begunTask), begunTask.claims), now() + HOUR_MS);
        return fresh(begunTask);
      case 'forget':
        forgotten.push(task);
        return { kind: 'done' };
    }
  }

  async function launch(url: string, interactive: boolean): Promise<string | undefined> {
    // The browser's own session was revoked with the rest: only a person can begin a new one.
    if (!interactive) return undefined;
    windows.push(url);
    if (behaviour.closesWindow) return undefined;
    behaviour.refreshRevoked = false;
    return 'https://extension.example/#code=x';
  }

  return { behaviour, windows, begun, renewals, forgotten, askHost, launch };
}

/** Nobody can sign in to a tenant in which they have no account. */
const notInTenant = refusal('invalid_grant', '50020');

const armOrigins = Object.values(clouds).map(({ arm }) => arm);

const resourceIn = ({ scopes }: TokenRequest): Resource =>
  scopes.some((scope) => armOrigins.some((origin) => scope.startsWith(origin))) ? 'arm' : 'graph';

const contextIn = (claims: string | null) => /"value":"(c\d+)"/.exec(claims ?? '')?.[1];

function refusal(code: string, aadsts: string): HostReply['result'] {
  return { kind: 'failed', failure: { code, aadsts, message: '', interaction: false } };
}
