import type { HostReply, HostTask } from '../../../utils/auth/protocol';
import type { Account } from '../../../utils/pim/account';
import { HOUR_MS } from '../../../utils/pim/duration';
import type { Registration } from '../../../utils/settings/registration';
import { isNameOf } from '../../emulator/domains';
import type { Emulator } from '../../emulator/server';
import { contoso } from '../../emulator/tenants/contoso';
import { armAudience, graphAudience, issueAccessToken } from '../../emulator/tokens';
import { productScopes } from '../emulator/graph-client';
import { ana } from './records';
import { interactionNeeded } from './token-host';

/** What the played sign-in does: whether windows are closed, and what MSAL's refresh token is good for. */
export type SignInManner = {
  /** Who picks their account in a window of somebody who is not signed in yet. */
  who: Account;
  amr: string[];
  /** A window that asks for MFA brings it. */
  bringsMfa: boolean;
  closesWindow: boolean;
  /** A refresh token of a revoked session: nothing is had without the person. */
  refreshRevoked: boolean;
  /** What was consented of Graph. */
  graphScopes: string[];
  /** A window comes back with whoever was picked, whichever tenant was asked for. */
  strays: boolean;
  /** The AADSTS number that every window comes back with; null: a token. */
  refusedWith: string | null;
};

type Asked = { scopes: string[]; claims: string | null };
type AskedOf = Asked & { homeAccountId: string | null; registration: Registration };

/**
 * Signing in as the browser and MSAL do it, played: tokens are issued as the emulated sign-in would,
 * the challenged claims in them.
 * @param accounts who is signed in here
 * @param now the device's clock, by which MSAL counts the life of its tokens
 */
export function playSignIn(emulator: Emulator, accounts: () => Account[], now: () => number) {
  const windows: string[] = [];
  const manner: SignInManner = {
    who: ana,
    amr: ['pwd', 'mfa'],
    bringsMfa: true,
    closesWindow: false,
    refreshRevoked: false,
    graphScopes: productScopes,
    strays: false,
    refusedWith: null,
  };
  /** What windows, seen and unseen, were opened for. */
  const begun: Extract<HostTask, { op: 'begin' }>[] = [];
  /** Whose tokens were forgotten. */
  const forgotten: Extract<HostTask, { op: 'forget' }>[] = [];

  async function issue({ scopes, claims }: Asked, account: Account): Promise<HostReply['result']> {
    const tenant = emulator.world.tenants.find(({ id }) => id === account.tenantId)!;
    const forArm = scopes.some((scope) => scope.startsWith(armAudience));
    const context = contextIn(claims);
    const asksMfa = claims?.includes('"amr"');
    const accessToken = await issueAccessToken(emulator.world, {
      tenant,
      user: tenant.users.find(({ id }) => id === account.objectId)!,
      audience: forArm ? armAudience : graphAudience,
      scopes: forArm ? ['user_impersonation'] : manner.graphScopes,
      clientId: contoso.clientId,
      xmsCc: ['cp1'],
      amr: asksMfa && manner.bringsMfa ? [...manner.amr, 'mfa'] : manner.amr,
      ...(context && { acrs: [context] }),
    });
    const { cloud: _, ...who } = account;
    return { kind: 'token', token: { accessToken, ...who } };
  }

  /** MSAL hands out its cached token until it is old, also when it was revoked. */
  const cached = new Map<string, { result: HostReply['result']; untilMs: number }>();
  /** Until when the session satisfies a tenant's context: an hour from the window that asked for it. */
  const verified = new Map<string, number>();
  const contextKey = ({ tenantId, homeAccountId }: Account, claims: string | null) =>
    `${homeAccountId}|${tenantId}|${contextIn(claims) ?? ''}`;

  /** Whom a task means: a guest has one home account id in several tenants, as MSAL has it too. */
  function whoIn({ homeAccountId, registration }: AskedOf): Account {
    const people = accounts().filter((one) => one.homeAccountId === homeAccountId);
    return people.find((one) => one.tenantId === registration.tenant) ?? people[0] ?? manner.who;
  }

  function keyIn(task: AskedOf): string {
    const { tenantId, objectId } = whoIn(task);
    return `${tenantId}|${objectId}|${task.scopes}`;
  }

  async function fresh(task: AskedOf): Promise<HostReply['result']> {
    const account = whoIn(task);
    const tenant = emulator.world.tenants.find(({ id }) => id === account.tenantId)!;
    const { tenant: authority } = task.registration;
    const isThere = authority === 'organizations' || isNameOf(tenant, authority);
    if (!isThere && !manner.strays) return notInTenant;
    const result = await issue(task, account);
    cached.set(keyIn(task), { result, untilMs: now() + HOUR_MS });
    return result;
  }

  async function silently(task: AskedOf): Promise<HostReply['result']> {
    const account = whoIn(task);
    const kept = cached.get(keyIn(task));
    if (!task.claims && kept && kept.untilMs > now()) return kept.result;
    const context = contextIn(task.claims);
    const until = verified.get(contextKey(account, task.claims)) ?? 0;
    const isWeak = task.claims?.includes('"amr"') || (context && until <= now());
    return isWeak || manner.refreshRevoked ? interactionNeeded : fresh(task);
  }

  let asked: AskedOf;
  async function askHost(task: HostTask): Promise<HostReply['result']> {
    switch (task.op) {
      case 'silent':
        return silently(task);
      case 'begin':
        asked = task;
        begun.push(task);
        return { kind: 'url', url: 'https://login.microsoftonline.com/authorize' };
      case 'finish':
        if (!task.fragment) return { kind: 'done' };
        if (manner.refusedWith) return refusal('access_denied', manner.refusedWith);
        verified.set(contextKey(whoIn(asked), asked.claims), now() + HOUR_MS);
        return fresh(asked);
      case 'forget':
        forgotten.push(task);
        return { kind: 'done' };
    }
  }

  async function launch(url: string, interactive: boolean): Promise<string | undefined> {
    // The browser's own session was revoked with the rest: only a person can begin a new one.
    if (!interactive) return undefined;
    windows.push(url);
    if (manner.closesWindow) return undefined;
    manner.refreshRevoked = false;
    return 'https://extension.example/#code=x';
  }

  return { manner, windows, begun, forgotten, askHost, launch };
}

/** At another tenant's authority nobody signs in who has no object there. */
const notInTenant = refusal('invalid_grant', '50020');

const contextIn = (claims: string | null) => /"value":"(c\d+)"/.exec(claims ?? '')?.[1];

function refusal(code: string, aadsts: string): HostReply['result'] {
  return { kind: 'failed', failure: { code, aadsts, message: '', interaction: false } };
}
