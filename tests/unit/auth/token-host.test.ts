import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HostReply, HostTask } from '../../../utils/auth/protocol';
import { scopesOf } from '../../../utils/auth/scopes';
import { createTokenHost } from '../../../utils/auth/token-host';
import { createMsalNetwork } from '../../../utils/http/msal-network';
import type { Registration } from '../../../utils/settings/registration';
import { type Emulator, startEmulator } from '../../emulator/server';
import { appOf } from '../../emulator/tenants/build';
import { contoso } from '../../emulator/tenants/contoso';
import { fabrikam } from '../../emulator/tenants/fabrikam';
import { chromiumRedirectUri, productScopes } from '../../emulator/tenants/product';
import type { Tenant } from '../../emulator/world';
import { type Browser, backWith, extensionOrigin, openBrowser } from '../emulator/sign-in-client';
import { openWindow } from '../support/browser-window';
import { emulatorFetch } from '../support/emulator-fetch';

const otherClientId = 'c0ffee00-5a1e-4b0b-9d0c-0d15ea5e0002';
const atContoso: Registration = { clientId: contoso.clientId, tenant: contoso.id, cloud: 'global' };
const atFabrikam: Registration = { ...atContoso, tenant: fabrikam.id };
const otherApplication: Registration = { ...atContoso, clientId: otherClientId };

const home = (userId: string) => `${userId}.${contoso.id}`;
const guestId = '00000000-0000-4000-8000-00000000a0a0';
const guestAddress = 'ana_contoso.com#EXT#@fabrikam.onmicrosoft.com';

let emulator: Emulator;
let browser: Browser;
let close: () => void;
let cache: Record<string, string>;
let handle: (task: HostTask) => Promise<HostReply['result']>;

/** The unseen document with MSAL in it, as a browser has it. */
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

const tenantIn = (id: string): Tenant => emulator.world.tenants.find((one) => one.id === id)!;

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

/** The address that a window is opened with. */
async function begin(registration: Registration): Promise<string> {
  const scopes = scopesOf('graph', 'global');
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
  return handle({ op: 'finish', registration, fragment: String(backWith(page)) });
}

const silently = (registration: Registration, homeAccountId: string) =>
  handle({
    ...{ op: 'silent', registration, scopes: scopesOf('graph', 'global'), claims: null },
    homeAccountId,
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

/** Everything that MSAL lists is there, and everything that is there it lists. */
function expectListsTrue(): void {
  const lists = Object.entries(cache).filter(([key]) => /(?:account|token)\.keys/.test(key));
  const listed = lists.flatMap(([, value]) => Object.values(JSON.parse(value)).flat() as string[]);
  const there = Object.entries(cache).filter(([, value]) => parse(value).homeAccountId);
  expect(listed.sort()).toEqual(there.map(([key]) => key).sort());
}

describe('The token host, with the real MSAL', () => {
  it('signs in, and hands out what it has without another call', async () => {
    expect(await signIn(atContoso, contoso.ana.upn)).toMatchObject({
      kind: 'token',
      token: {
        homeAccountId: home(contoso.ana.id),
        tenantId: contoso.id,
        objectId: contoso.ana.id,
        username: contoso.ana.upn,
      },
    });
    const calls = emulator.world.log.length;
    expect(await silently(atContoso, home(contoso.ana.id))).toMatchObject({ kind: 'token' });
    expect(emulator.world.log.length).toBe(calls);
  });

  it('goes on in a new document from what the last one kept', async () => {
    await signIn(atContoso, contoso.ana.upn);
    close();
    close = openWindow('https://extension.example/token-host.html');
    openHost();
    expect(await silently(atContoso, home(contoso.ana.id))).toMatchObject({ kind: 'token' });
  });
});

describe('The token host', () => {
  it('leaves nothing in the storage of its document: the browser would write that to disk', async () => {
    const { sessionStorage, localStorage } = window;
    await signIn(atContoso, contoso.ana.upn);
    expect([sessionStorage.length, localStorage.length]).toEqual([0, 0]);
    expect(window.sessionStorage).not.toBe(sessionStorage);
  });

  it('declares that it can be challenged, and asks for exactly the scopes it was told', async () => {
    const begun = await begin(atContoso);
    const { searchParams } = new URL(begun);
    expect(searchParams.get('claims')).toContain('"xms_cc":{"values":["CP1"]}');
    const scopes = searchParams.get('scope')?.split(' ') ?? [];
    expect(scopes).toEqual(expect.arrayContaining(scopesOf('graph', 'global')));
    expect(searchParams.get('redirect_uri')).toBe(chromiumRedirectUri);
    expect(searchParams.get('code_challenge_method')).toBe('S256');
  });

  it('begins anew although the last window was never heard of again', async () => {
    await begin(atContoso);
    await begin(otherApplication);
    expect(await signIn(atContoso, contoso.ana.upn)).toMatchObject({ kind: 'token' });
  });

  it('takes no answer to another question than its own', async () => {
    await begin(atContoso);
    const fragment = 'code=stolen&state=of-somebody-else&client_info=x';
    expect(await handle({ op: 'finish', registration: atContoso, fragment })).toMatchObject({
      kind: 'failed',
    });
    expect(tokens()).toEqual([]);
  });

  it('has no token for somebody it does not know', async () => {
    await signIn(atContoso, contoso.ana.upn);
    expect(await silently(atContoso, home(contoso.ben.id))).toMatchObject({
      kind: 'failed',
      failure: { code: 'no_account', interaction: true },
    });
  });
});

describe('Forgetting an account', () => {
  it('takes its tokens of every application, and nobody else’s', async () => {
    await signIn(otherApplication, contoso.ana.upn);
    await signIn(atContoso, contoso.ana.upn);
    await signIn(atContoso, contoso.ben.upn);
    expect(tokens()).toEqual(
      [
        ...kinds('Ana at contoso', 'Ana'),
        ...kinds('Ana at contoso by the other', 'Ana by the other'),
        ...kinds('Ben at contoso', 'Ben'),
      ].sort(),
    );
    expect(await forget(contoso.ana.id, contoso.id)).toEqual({ kind: 'done' });
    expect(tokens()).toEqual(kinds('Ben at contoso', 'Ben'));
    expect(JSON.stringify(cache)).not.toContain(contoso.ana.id);
    expect(JSON.stringify(cache)).not.toContain(contoso.ana.upn);
    expectListsTrue();
    expect(await silently(atContoso, home(contoso.ben.id))).toMatchObject({ kind: 'token' });
    expect(await silently(atContoso, home(contoso.ana.id))).toMatchObject({
      kind: 'failed',
      failure: { interaction: true },
    });
  });

  it('that is a guest leaves the account at home as it was', async () => {
    await signIn(atContoso, contoso.ana.upn);
    await signIn(atFabrikam, contoso.ana.upn);
    expect(tokens()).toEqual(
      [
        ...kinds('Ana at contoso', 'Ana'),
        'AccessToken of Ana at fabrikam',
        'IdToken of Ana at fabrikam',
      ].sort(),
    );
    await forget(contoso.ana.id, fabrikam.id);
    expect(tokens()).toEqual(kinds('Ana at contoso', 'Ana'));
    expect(JSON.stringify(cache)).not.toContain(guestId);
    expect(JSON.stringify(cache)).not.toContain(fabrikam.id);
    expectListsTrue();
    expect(await silently(atContoso, home(contoso.ana.id))).toMatchObject({
      kind: 'token',
      token: { tenantId: contoso.id, objectId: contoso.ana.id },
    });
  });

  it('at home leaves its guest as it was', async () => {
    await signIn(atFabrikam, contoso.ana.upn);
    await signIn(atContoso, contoso.ana.upn);
    await forget(contoso.ana.id, contoso.id);
    expect(tokens()).toEqual(kinds('Ana at fabrikam', 'Ana'));
    expectListsTrue();
    expect(await silently(atFabrikam, home(contoso.ana.id))).toMatchObject({
      kind: 'token',
      token: { tenantId: fabrikam.id, objectId: guestId },
    });
    await forget(contoso.ana.id, fabrikam.id);
    expect(tokens()).toEqual([]);
    expect(JSON.stringify(cache)).not.toContain(contoso.ana.id);
    expectListsTrue();
  });

  it('twice, or one that never was, changes nothing', async () => {
    await signIn(atContoso, contoso.ben.upn);
    const before = { ...cache };
    await forget(contoso.ana.id, contoso.id);
    await forget(contoso.ben.id, fabrikam.id);
    expect(cache).toEqual(before);
  });
});

/** The three tokens of one account with one application. */
const kinds = (held: string, person: string): string[] => [
  `AccessToken of ${held}`,
  `IdToken of ${held}`,
  `RefreshToken of ${person}`,
];
