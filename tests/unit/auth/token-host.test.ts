import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cloudOrigins, clouds } from '../../../utils/auth/clouds';
import type { HostReply, HostTask } from '../../../utils/auth/protocol';
import { grantedScopes, namedScopes } from '../../../utils/auth/scopes';
import { createTokenHost } from '../../../utils/auth/token-host';
import { createMsalNetwork } from '../../../utils/http/msal-network';
import { signInUrl } from '../../../utils/set-up/check/sign-in-url';
import type { Registration } from '../../../utils/settings/registration';
import { type Emulator, startEmulator } from '../../emulator/server';
import { appOf } from '../../emulator/tenants/build';
import { contoso } from '../../emulator/tenants/contoso';
import { fabrikam } from '../../emulator/tenants/fabrikam';
import { chromiumRedirectUri, productScopes } from '../../emulator/tenants/product';
import type { Tenant } from '../../emulator/world';
import {
  type Browser,
  extensionOrigin,
  openBrowser,
  redirectParameters,
} from '../emulator/sign-in-client';
import { openWindow } from '../support/browser-window';
import { emulatorFetch } from '../support/emulator-fetch';

const otherClientId = 'c0ffee00-5a1e-4b0b-9d0c-0d15ea5e0002';
const contosoRegistration: Registration = {
  clientId: contoso.clientId,
  tenant: contoso.id,
  cloud: 'global',
};
const fabrikamRegistration: Registration = { ...contosoRegistration, tenant: fabrikam.id };
const otherRegistration: Registration = { ...contosoRegistration, clientId: otherClientId };

const home = (userId: string) => `${userId}.${contoso.id}`;
const guestId = '00000000-0000-4000-8000-00000000a0a0';
const guestAddress = 'ana_contoso.com#EXT#@fabrikam.onmicrosoft.com';

let emulator: Emulator;
let browser: Browser;
let close: () => void;
let cache: Record<string, string>;
let handle: (task: HostTask) => Promise<HostReply['result']>;

/** Opens the document that runs MSAL, hidden from the person, as the browser does. */
function openHost(): void {
  const redirectUri = chromiumRedirectUri;
  const fetch = emulatorFetch(emulator);
  const host = createTokenHost(
    createMsalNetwork((url, init) =>
      fetch(url, { ...init, headers: { ...(init?.headers as object), origin: extensionOrigin } }),
    ),
  );
  handle = async (task) => {
    const reply = await host.handle({ target: 'token-host', redirectUri, seed: cache, task });
    cache = reply.cache;
    return reply.result;
  };
}

const tenantIn = (id: string): Tenant => emulator.world.tenants.find((tenant) => tenant.id === id)!;

beforeEach(async () => {
  emulator = await startEmulator();
  close = openWindow('https://extension.example/token-host.html');
  cache = {};
  openHost();
  tenantIn(contoso.id).apps.push(
    appOf(otherClientId, 'Another', chromiumRedirectUri, productScopes),
  );
  const { apps, users } = tenantIn(fabrikam.id);
  for (const app of apps) app.consented = [...productScopes];
  users.push({
    id: guestId,
    upn: guestAddress,
    displayName: 'Ana Ruiz (guest)',
    mfaAtSignIn: false,
    home: { tenantId: contoso.id, userId: contoso.ana.id, upn: contoso.ana.upn },
  });
});
afterEach(async () => {
  close();
  await emulator.stop();
});

/** The address at which the sign-in window opens. */
async function begin(registration: Registration): Promise<string> {
  const scopes = grantedScopes('graph', registration.cloud);
  const begun = await handle({
    ...{ op: 'begin', registration, scopes, claims: null, homeAccountId: null },
    ...{ loginHint: null, prompt: 'select_account' },
  });
  if (begun.kind !== 'url') throw new Error(JSON.stringify(begun));
  return begun.url;
}

/** Signs somebody in as the window would, in a browser session of its own. */
async function signIn(registration: Registration, address: string): Promise<HostReply['result']> {
  const url = await begin(registration);
  browser = openBrowser(emulator);
  let page = await browser.click(await browser.send(url), new RegExp(address.slice(0, 6)));
  if (!page.headers.location) page = await browser.click(page, /Approve/);
  return handle({ op: 'finish', registration, fragment: String(redirectParameters(page)) });
}

const silently = (registration: Registration, homeAccountId: string, forceRefresh = false) =>
  handle({
    ...{ op: 'silent', registration, scopes: grantedScopes('graph', 'global'), claims: null },
    ...{ homeAccountId, forceRefresh },
  });

const forget = (userId: string, tenantId: string) =>
  handle({ op: 'forget', homeAccountId: home(userId), tenantId });

/** Tokens in the cache, by kind, application and tenant. */
const tokens = (): string[] =>
  Object.values(cache)
    .flatMap((value) => {
      const { credentialType, homeAccountId, clientId, realm } = parse(value);
      if (!credentialType) return [];
      const who = homeAccountId?.startsWith(contoso.ana.id) ? 'Ana' : 'Ben';
      const where = { [contoso.id]: ' at contoso', [fabrikam.id]: ' at fabrikam' }[realm ?? ''];
      const by = clientId === otherClientId ? ' by the other' : '';
      return [`${credentialType} of ${who}${where ?? ''}${by}`];
    })
    .sort();

function parse(value: string): Record<string, string | undefined> {
  try {
    return JSON.parse(value) ?? {};
  } catch {
    return {};
  }
}

/** MSAL's own lists of keys name exactly the entries that the cache has. */
function expectKeyListsMatch(): void {
  const lists = Object.entries(cache).filter(([key]) => /(?:account|token)\.keys/.test(key));
  const listed = lists.flatMap(([, value]) => Object.values(JSON.parse(value)).flat() as string[]);
  const entries = Object.entries(cache).filter(([, value]) => parse(value).homeAccountId);
  expect(listed.sort()).toEqual(entries.map(([key]) => key).sort());
}

describe('The token host, with the real MSAL', () => {
  it('signs in, and hands out the cached token without another call', async () => {
    expect(await signIn(contosoRegistration, contoso.ana.upn)).toMatchObject({
      kind: 'token',
      token: {
        homeAccountId: home(contoso.ana.id),
        tenantId: contoso.id,
        objectId: contoso.ana.id,
        username: contoso.ana.upn,
      },
    });
    const calls = emulator.world.log.length;
    expect(await silently(contosoRegistration, home(contoso.ana.id))).toMatchObject({
      kind: 'token',
    });
    expect(emulator.world.log.length).toBe(calls);
  });

  it('has a new token issued where one is to be fresh, and caches that one', async () => {
    await signIn(contosoRegistration, contoso.ana.upn);
    const cached = await silently(contosoRegistration, home(contoso.ana.id));
    emulator.clock.advance(1_000);
    const calls = emulator.world.log.length;
    const fresh = await silently(contosoRegistration, home(contoso.ana.id), true);
    expect(fresh.kind).toBe('token');
    expect(fresh).not.toEqual(cached);
    expect(emulator.world.log.length).toBe(calls + 1);
    expect(await silently(contosoRegistration, home(contoso.ana.id))).toEqual(fresh);
  });

  it('gets what was granted where that is not all, and finds it in the cache, too', async () => {
    const { apps } = tenantIn(contoso.id);
    for (const app of apps)
      app.consented = app.consented.filter((scope) => /Directory$/.test(scope));
    const token = { scopes: expect.arrayContaining([expect.stringMatching(/Directory$/)]) };
    const came = await signIn(contosoRegistration, contoso.ana.upn);
    expect(came).toMatchObject({ kind: 'token', token });
    expect(JSON.stringify(came)).not.toContain('AzureADGroup');
    const calls = emulator.world.log.length;
    expect(await silently(contosoRegistration, home(contoso.ana.id))).toMatchObject({
      kind: 'token',
      token,
    });
    expect(emulator.world.log.length).toBe(calls);
  });

  it('gets what a window for more consent brought from then on', async () => {
    const { apps } = tenantIn(contoso.id);
    for (const app of apps)
      app.consented = app.consented.filter((scope) => /Directory$/.test(scope));
    await signIn(contosoRegistration, contoso.ana.upn);
    for (const app of apps) app.consented = [...productScopes];
    const begun = await handle({
      ...{ op: 'begin', registration: contosoRegistration, claims: null, prompt: null },
      ...{ scopes: namedScopes('graph', 'global'), homeAccountId: home(contoso.ana.id) },
      loginHint: contoso.ana.upn,
    });
    const page = await browser.send(begun.kind === 'url' ? begun.url : '');
    const fragment = String(redirectParameters(page));
    await handle({ op: 'finish', registration: contosoRegistration, fragment });
    const again = await silently(contosoRegistration, home(contoso.ana.id));
    expect(JSON.stringify(again)).toContain('AzureADGroup');
  });

  it('uses the cache of the last document in a new one', async () => {
    await signIn(contosoRegistration, contoso.ana.upn);
    close();
    close = openWindow('https://extension.example/token-host.html');
    openHost();
    expect(await silently(contosoRegistration, home(contoso.ana.id))).toMatchObject({
      kind: 'token',
    });
  });
});

describe('The token host', () => {
  it('leaves nothing in the storage of its document: the browser would write that to disk', async () => {
    const { sessionStorage, localStorage } = window;
    await signIn(contosoRegistration, contoso.ana.upn);
    expect([sessionStorage.length, localStorage.length]).toEqual([0, 0]);
    expect(window.sessionStorage).not.toBe(sessionStorage);
  });

  it('declares that it handles claims challenges, and requests exactly the scopes of the task', async () => {
    const begun = await begin(contosoRegistration);
    const { searchParams } = new URL(begun);
    expect(searchParams.get('claims')).toContain('"xms_cc":{"values":["CP1"]}');
    const scopes = searchParams.get('scope')?.split(' ') ?? [];
    // MSAL always adds the scopes of OpenID Connect.
    const ofOpenId = ['openid', 'profile', 'offline_access'];
    const ofGraph = scopes.filter((scope) => !ofOpenId.includes(scope));
    expect(ofGraph.sort()).toEqual(grantedScopes('graph', 'global').sort());
    expect(searchParams.get('redirect_uri')).toBe(chromiumRedirectUri);
    expect(searchParams.get('code_challenge_method')).toBe('S256');
  });

  it.each(Object.values(clouds))(
    'opens the address that a check of the set-up looks at, but for what names a person: $name',
    async ({ name }) => {
      const registration: Registration = { ...contosoRegistration, cloud: name };
      const opened = new URL(await begin(registration));
      const looked = new URL(signInUrl(registration, chromiumRedirectUri, 'r'.repeat(64)));
      expect(looked.origin + looked.pathname).toBe(opened.origin + opened.pathname);
      const chosen = new Set(['code_challenge', 'nonce', 'prompt', 'scope', 'state']);
      for (const [key, value] of looked.searchParams) {
        if (!chosen.has(key)) expect([key, opened.searchParams.get(key)]).toEqual([key, value]);
      }
      const scopes = (url: URL) => url.searchParams.get('scope')?.split(' ').sort();
      expect(scopes(looked)).toEqual(scopes(opened));
      expect(looked.searchParams.get('code_challenge')).toHaveLength(
        opened.searchParams.get('code_challenge')?.length ?? 0,
      );
      const more = [...opened.searchParams.keys()].filter((key) => !looked.searchParams.has(key));
      // What MSAL says of itself, and claims, which nobody looks at before a sign-in.
      expect(
        more.filter((key) => !/^(x-client-|client-request-id$|claims$|clidata$|pocd$)/i.test(key)),
      ).toEqual([]);
    },
  );

  it.each(Object.values(clouds))(
    'signs in at the host that $name has permission and policy for',
    async ({ name, login }) => {
      const url = await begin({ ...contosoRegistration, cloud: name });
      expect(new URL(url).origin).toBe(login);
      expect(cloudOrigins(name)).toContain(new URL(url).origin);
      // The library knows where everything is without asking another host.
      expect(emulator.world.log).toEqual([]);
    },
  );

  it('starts a new sign-in even if the last window never came back', async () => {
    await begin(contosoRegistration);
    await begin(otherRegistration);
    expect(await signIn(contosoRegistration, contoso.ana.upn)).toMatchObject({ kind: 'token' });
  });

  it.each(['the same', 'another'])(
    'starts a new sign-in of %s application in a new document, whose last one closed in the middle',
    async (which) => {
      await begin(contosoRegistration);
      close();
      close = openWindow('https://extension.example/token-host.html');
      openHost();
      const next = which === 'the same' ? contosoRegistration : otherRegistration;
      expect(await signIn(next, contoso.ana.upn)).toMatchObject({ kind: 'token' });
    },
  );

  it('refuses the answer to a sign-in that it did not start', async () => {
    await begin(contosoRegistration);
    const fragment = 'code=stolen&state=of-somebody-else&client_info=x';
    expect(
      await handle({ op: 'finish', registration: contosoRegistration, fragment }),
    ).toMatchObject({
      kind: 'failed',
    });
    expect(tokens()).toEqual([]);
  });

  it('has no token for somebody who did not sign in', async () => {
    await signIn(contosoRegistration, contoso.ana.upn);
    expect(await silently(contosoRegistration, home(contoso.ben.id))).toMatchObject({
      kind: 'failed',
      failure: { code: 'no_account', interaction: true },
    });
  });
});

describe('Forgetting an account', () => {
  it('removes its tokens of every application, and nobody else’s', async () => {
    await signIn(otherRegistration, contoso.ana.upn);
    await signIn(contosoRegistration, contoso.ana.upn);
    await signIn(contosoRegistration, contoso.ben.upn);
    expect(tokens()).toEqual(
      [
        ...tokensOf('Ana at contoso', 'Ana'),
        ...tokensOf('Ana at contoso by the other', 'Ana by the other'),
        ...tokensOf('Ben at contoso', 'Ben'),
      ].sort(),
    );
    expect(await forget(contoso.ana.id, contoso.id)).toEqual({ kind: 'done' });
    expect(tokens()).toEqual(tokensOf('Ben at contoso', 'Ben'));
    expect(JSON.stringify(cache)).not.toContain(contoso.ana.id);
    expect(JSON.stringify(cache)).not.toContain(contoso.ana.upn);
    expectKeyListsMatch();
    expect(await silently(contosoRegistration, home(contoso.ben.id))).toMatchObject({
      kind: 'token',
    });
    expect(await silently(contosoRegistration, home(contoso.ana.id))).toMatchObject({
      kind: 'failed',
      failure: { interaction: true },
    });
  });

  it('that is a guest leaves the home account unchanged', async () => {
    await signIn(contosoRegistration, contoso.ana.upn);
    await signIn(fabrikamRegistration, contoso.ana.upn);
    expect(tokens()).toEqual(
      [
        ...tokensOf('Ana at contoso', 'Ana'),
        'AccessToken of Ana at fabrikam',
        'IdToken of Ana at fabrikam',
      ].sort(),
    );
    await forget(contoso.ana.id, fabrikam.id);
    expect(tokens()).toEqual(tokensOf('Ana at contoso', 'Ana'));
    expect(JSON.stringify(cache)).not.toContain(guestId);
    expect(JSON.stringify(cache)).not.toContain(fabrikam.id);
    expectKeyListsMatch();
    expect(await silently(contosoRegistration, home(contoso.ana.id))).toMatchObject({
      kind: 'token',
      token: { tenantId: contoso.id, objectId: contoso.ana.id },
    });
  });

  it('that is at home leaves its guest unchanged', async () => {
    await signIn(fabrikamRegistration, contoso.ana.upn);
    await signIn(contosoRegistration, contoso.ana.upn);
    await forget(contoso.ana.id, contoso.id);
    expect(tokens()).toEqual(tokensOf('Ana at fabrikam', 'Ana'));
    expectKeyListsMatch();
    expect(await silently(fabrikamRegistration, home(contoso.ana.id))).toMatchObject({
      kind: 'token',
      token: { tenantId: fabrikam.id, objectId: guestId },
    });
    await forget(contoso.ana.id, fabrikam.id);
    expect(tokens()).toEqual([]);
    expect(JSON.stringify(cache)).not.toContain(contoso.ana.id);
    expectKeyListsMatch();
  });

  it('that is not signed in changes nothing', async () => {
    await signIn(contosoRegistration, contoso.ben.upn);
    const before = { ...cache };
    await forget(contoso.ana.id, contoso.id);
    await forget(contoso.ben.id, fabrikam.id);
    expect(cache).toEqual(before);
  });
});

/** The three tokens of one account with one application. */
const tokensOf = (holder: string, person: string): string[] => [
  `AccessToken of ${holder}`,
  `IdToken of ${holder}`,
  `RefreshToken of ${person}`,
];
