import {
  type AuthenticationResult,
  CacheLookupPolicy,
  type INetworkModule,
  PublicClientApplication,
} from '@azure/msal-browser';
import { plainName } from '../pim/plain-name';
import type { Registration } from '../settings/registration';
import { clouds } from './clouds';
import { forgetAccount } from './forget-account';
import { toHostFailure } from './host-failure';
import { createMemoryStorage, entriesOf } from './memory-storage';
import type { HostCommand, HostReply, HostResult, HostTask, HostToken } from './protocol';

/** MSAL's entry of a flow under way: while it is there no other one begins (platform §2.3). */
const flowUnderWayKey = 'msal.interaction.status';

type Client = { app: PublicClientApplication; pendingUrl: string };
type Of<Op extends HostTask['op']> = Extract<HostTask, { op: Op }>;

/**
 * The only place where MSAL runs: a document with a `window` (Chromium's offscreen document,
 * Firefox's event page). One `PublicClientApplication` per registration; tokens stay in memory.
 * @param networkClient carries MSAL's calls through `utils/http`
 */
export function createTokenHost(networkClient: INetworkModule) {
  const clients = new Map<string, Promise<Client>>();
  let storage: Storage | undefined;

  function clientOf(command: HostCommand, registration: Registration): Promise<Client> {
    const { clientId, tenant, cloud } = registration;
    const key = `${clientId}|${tenant}|${cloud}`;
    const existing = clients.get(key);
    if (existing) return existing;
    const created = createClient(command.redirectUri, registration, networkClient);
    clients.set(key, created);
    return created;
  }

  /** Carries out one command. Never throws: a failure is a reply. */
  async function handle(command: HostCommand): Promise<HostReply> {
    const result = await run(command).catch(
      (cause): HostResult => ({ kind: 'failed', failure: toHostFailure(cause) }),
    );
    return { cache: storage ? entriesOf(storage) : {}, result };
  }

  async function run(command: HostCommand): Promise<HostResult> {
    storage ??= useMemoryStorage(command.seed);
    const { task } = command;
    if (task.op === 'forget') {
      forgetAccount(storage, task);
      return { kind: 'done' };
    }
    const client = await clientOf(command, task.registration);
    switch (task.op) {
      case 'silent':
        return silent(client, task);
      case 'begin':
        // A flow whose worker died in the middle leaves MSAL waiting for ever, and with it every
        // client of the same application: close it first.
        for (const each of await Promise.all(clients.values())) await abandon(each);
        // Where the host died with it, the cache that it left still says so.
        storage.removeItem(flowUnderWayKey);
        return begin(client, task);
      case 'finish':
        return finish(client, task.fragment);
    }
  }

  return { handle };
}

function useMemoryStorage(seed: Record<string, string>): Storage {
  const memory = createMemoryStorage(seed);
  Object.defineProperty(window, 'sessionStorage', { value: memory, configurable: true });
  return memory;
}

async function createClient(
  redirectUri: string,
  { clientId, tenant, cloud }: Registration,
  networkClient: INetworkModule,
): Promise<Client> {
  const client = { pendingUrl: '' } as Client;
  client.app = new PublicClientApplication({
    auth: {
      clientId,
      authority: `${clouds[cloud].login}/${tenant}`,
      redirectUri,
      // PIM answers step-up only to clients that declare it (contract §8).
      clientCapabilities: ['CP1'],
      onRedirectNavigate: (url) => {
        client.pendingUrl = url;
        return false;
      },
    },
    cache: { cacheLocation: 'sessionStorage' },
    system: { networkClient },
  });
  await client.app.initialize();
  return client;
}

/** A guest has one home account id in several tenants: the one of the registration's comes first. */
function accountOf({ app }: Client, homeAccountId: string | null, tenant: string) {
  if (homeAccountId === null) return undefined;
  const own = app.getAllAccounts().filter((known) => known.homeAccountId === homeAccountId);
  return own.find((known) => known.tenantId === tenant) ?? own[0];
}

async function silent(client: Client, task: Of<'silent'>): Promise<HostResult> {
  const { tenant } = task.registration;
  const account = accountOf(client, task.homeAccountId, tenant);
  if (!account) {
    const failure = { code: 'no_account', aadsts: null, message: '', interaction: true };
    return { kind: 'failed', failure };
  }
  const result = await client.app.acquireTokenSilent({
    scopes: task.scopes,
    account,
    ...(task.claims && { claims: task.claims }),
    ...(task.forceRefresh && { forceRefresh: true }),
    // MSAL's hidden frame cannot work on an extension's origin: ten seconds lost (platform §2.1).
    cacheLookupPolicy: CacheLookupPolicy.AccessTokenAndRefreshToken,
  });
  return { kind: 'token', token: toHostToken(result) };
}

async function begin(client: Client, task: Of<'begin'>): Promise<HostResult> {
  const account = accountOf(client, task.homeAccountId, task.registration.tenant);
  await client.app.acquireTokenRedirect({
    scopes: task.scopes,
    ...(account && { account }),
    ...(task.loginHint && { loginHint: task.loginHint }),
    ...(task.prompt && { prompt: task.prompt }),
    ...(task.claims && { claims: task.claims }),
  });
  return { kind: 'url', url: client.pendingUrl };
}

async function abandon(client: Client): Promise<void> {
  if (!client.pendingUrl) return;
  const state = new URL(client.pendingUrl).searchParams.get('state') ?? '';
  client.pendingUrl = '';
  const hash = `#${new URLSearchParams({ error: 'access_denied', error_description: 'abandoned', state })}`;
  await client.app
    .handleRedirectPromise({ hash, navigateToLoginRequestUrl: false })
    .catch(() => undefined);
}

async function finish(client: Client, fragment: string): Promise<HostResult> {
  if (!fragment) {
    await abandon(client);
    return { kind: 'done' };
  }
  client.pendingUrl = '';
  const result = await client.app.handleRedirectPromise({
    hash: `#${fragment}`,
    navigateToLoginRequestUrl: false,
  });
  if (result) return { kind: 'token', token: toHostToken(result) };
  const failure = { code: 'no_flow', aadsts: null, message: '', interaction: true };
  return { kind: 'failed', failure };
}

const toHostToken = (result: AuthenticationResult): HostToken => ({
  accessToken: result.accessToken,
  homeAccountId: result.account.homeAccountId,
  tenantId: result.tenantId,
  objectId: result.account.localAccountId,
  username: plainName(result.account.username),
  name: plainName(result.account.name) || plainName(result.account.username),
  scopes: result.scopes,
});
