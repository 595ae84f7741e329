import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSignInProbe } from '../../../utils/http/sign-in-probe';
import { type Emulator, startEmulator } from '../../emulator/server';
import { contoso } from '../../emulator/tenants/contoso';
import { chromiumRedirectUri } from '../../emulator/tenants/product';
import { emulatorFetch } from '../support/emulator-fetch';

let emulator: Emulator;
beforeEach(async () => {
  emulator = await startEmulator();
});
afterEach(() => emulator.stop());

const login = 'https://login.microsoftonline.com';

/** The address of a sign-in, changed by these parameters. */
function signInUrl(change: Record<string, string> = {}, tenant: string = contoso.id): string {
  const query = new URLSearchParams({
    ...{ client_id: contoso.clientId, redirect_uri: chromiumRedirectUri, response_type: 'code' },
    ...{ scope: 'https://graph.microsoft.com/.default openid', state: 's', nonce: 'n' },
    ...{ code_challenge: 'c'.repeat(43), code_challenge_method: 'S256' },
    ...{ prompt: 'none', ...change },
  });
  return `${login}/${tenant}/oauth2/v2.0/authorize?${query}`;
}

describe('A look at the page of a sign-in that brought no answer', () => {
  it.each([
    [
      'a redirect URI that is not registered',
      signInUrl({ redirect_uri: 'https://x.example/' }),
      '50011',
    ],
    ['an application that nobody knows', signInUrl({ client_id: contoso.id }), '700016'],
    ['a tenant that nobody knows', signInUrl({}, 'nowhere.test'), '90002'],
  ])('tells %s', async (_, url, number) => {
    const probe = createSignInProbe({ fetch: emulatorFetch(emulator) });
    expect(await probe(url)).toEqual({ kind: 'page', numbers: [number] });
  });

  it('tells of nobody signed in where the set-up is right', async () => {
    const probe = createSignInProbe({ fetch: emulatorFetch(emulator) });
    expect(await probe(signInUrl())).toEqual({ kind: 'page', numbers: ['50058'] });
  });

  it('is had as nobody: without cookies, and following nothing', async () => {
    const sent: [string, RequestInit | undefined][] = [];
    const probe = createSignInProbe({
      fetch: async (url, init) => {
        sent.push([String(url), init]);
        return new Response();
      },
    });
    expect(await probe(signInUrl())).toEqual({ kind: 'page', numbers: [] });
    const [[url, init]] = sent as [[string, RequestInit]];
    expect(url).toBe(signInUrl());
    expect(init).toMatchObject({
      ...{ credentials: 'omit', redirect: 'manual', referrerPolicy: 'no-referrer' },
      ...{ cache: 'no-store', signal: expect.any(AbortSignal) },
    });
    expect(init.headers ?? {}).toEqual({});
  });

  it.each([
    'https://evil.example/authorize',
    'https://login.microsoftonline.com.evil.example/authorize',
    'http://login.microsoftonline.com/authorize',
    'https://graph.microsoft.com/authorize',
  ])('is had of no other host: %s', async (url) => {
    let sent = 0;
    const probe = createSignInProbe({
      fetch: async () => {
        sent++;
        return new Response('AADSTS50011');
      },
    });
    expect([await probe(url), sent]).toEqual([{ kind: 'nothing' }, 0]);
  });

  it.each([
    [
      'as a browser shows it',
      Object.defineProperty(new Response(), 'type', { value: 'opaqueredirect' }),
    ],
    ['as it is sent', new Response(null, { status: 302 })],
  ])('tells of a redirect, %s', async (_, response) => {
    const probe = createSignInProbe({ fetch: async () => response });
    expect(await probe(signInUrl())).toEqual({ kind: 'redirect' });
  });

  it('that fails tells nothing', async () => {
    const probe = createSignInProbe({ fetch: () => Promise.reject(new TypeError('failed')) });
    expect(await probe(signInUrl())).toEqual({ kind: 'nothing' });
  });
});
