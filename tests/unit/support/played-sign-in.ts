import type { HostReply, HostTask } from '../../../utils/auth/protocol';
import type { Account } from '../../../utils/pim/account';
import { HOUR_MS } from '../../../utils/pim/duration';
import type { Emulator } from '../../emulator/server';
import { contoso } from '../../emulator/tenants/contoso';
import { armAudience, graphAudience, issueAccessToken } from '../../emulator/tokens';
import { productScopes } from '../emulator/graph-client';
import { ana } from './records';
import { interactionNeeded } from './token-host';

/** What the played sign-in does: whether windows are closed, and what MSAL's refresh token is good for. */
export type SignInManner = {
  amr: string[];
  /** A window that asks for MFA brings it. */
  bringsMfa: boolean;
  closesWindow: boolean;
  /** A refresh token of a revoked session: nothing is had without the person. */
  refreshRevoked: boolean;
  /** What was consented of Graph. */
  graphScopes: string[];
};

type Asked = { scopes: string[]; claims: string | null };
type AskedOf = Asked & { homeAccountId: string | null };

/**
 * Signing in as the browser and MSAL do it, played: tokens are issued as the emulated sign-in would,
 * the challenged claims in them.
 * @param accounts who is signed in here
 * @param now the device's clock, by which MSAL counts the life of its tokens
 */
export function playSignIn(emulator: Emulator, accounts: () => Account[], now: () => number) {
  const windows: string[] = [];
  const manner: SignInManner = {
    amr: ['pwd', 'mfa'],
    bringsMfa: true,
    closesWindow: false,
    refreshRevoked: false,
    graphScopes: productScopes,
  };

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
  /** Until when the session satisfies a context: an hour from the window that asked for it. */
  const verified = new Map<string, number>();
  const keyIn = ({ homeAccountId, scopes }: AskedOf) => `${homeAccountId}|${scopes}`;

  async function fresh(task: AskedOf): Promise<HostReply['result']> {
    const account = accounts().find(({ homeAccountId }) => homeAccountId === task.homeAccountId);
    const result = await issue(task, account ?? ana);
    cached.set(keyIn(task), { result, untilMs: now() + HOUR_MS });
    return result;
  }

  async function silently(task: AskedOf): Promise<HostReply['result']> {
    const kept = cached.get(keyIn(task));
    if (!task.claims && kept && kept.untilMs > now()) return kept.result;
    const context = contextIn(task.claims);
    const isWeak =
      task.claims?.includes('"amr"') || (context && (verified.get(context) ?? 0) <= now());
    return isWeak || manner.refreshRevoked ? interactionNeeded : fresh(task);
  }

  let asked: AskedOf;
  async function ask(task: HostTask): Promise<HostReply['result']> {
    switch (task.op) {
      case 'silent':
        return silently(task);
      case 'begin':
        asked = task;
        return { kind: 'url', url: 'https://login.microsoftonline.com/authorize' };
      case 'finish':
        if (!task.fragment) return { kind: 'done' };
        verified.set(contextIn(asked.claims) ?? '', now() + HOUR_MS);
        return fresh(asked);
      case 'forget':
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

  return { manner, windows, ask, launch };
}

const contextIn = (claims: string | null) => /"value":"(c\d+)"/.exec(claims ?? '')?.[1];
