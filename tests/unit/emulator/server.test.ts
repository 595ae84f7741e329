import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createClient, type Send } from '../../emulator/client';
import { type Emulator, startEmulator } from '../../emulator/server';
import { contoso } from '../../emulator/tenants/contoso';
import { openBrowser, redeem, signIn, targetOf } from './sign-in-client';

const keys = 'https://login.microsoftonline.com/common/discovery/v2.0/keys';

let emulator: Emulator;
let send: Send;

beforeEach(async () => {
  emulator = await startEmulator();
  send = createClient(emulator);
});
afterEach(() => emulator.stop());

const post = (path: string, body: object) =>
  send(`https://control.uplift.test${path}`, { method: 'POST', body: JSON.stringify(body) });

describe('hosts', () => {
  it('maps each emulated host to the port', () => {
    expect(emulator.hostRules.split(',')).toContain(
      `MAP graph.microsoft.com:443 127.0.0.1:${emulator.port}`,
    );
  });

  it('does not answer for a host it does not emulate', async () => {
    expect((await send('https://example.com/')).status).toBe(421);
  });

  it('serves the OpenID configuration of a tenant', async () => {
    const url = `https://login.microsoftonline.com/${contoso.id}/v2.0/.well-known/openid-configuration`;
    expect(JSON.parse((await send(url)).body)).toMatchObject({
      issuer: `https://login.microsoftonline.com/${contoso.id}/v2.0`,
      jwks_uri: `https://login.microsoftonline.com/${contoso.id}/discovery/v2.0/keys`,
    });
  });
});

describe('connections', () => {
  it('are not closed for being idle, which would cut a request of a client that reuses one', async () => {
    // Node tells the client of the time after which it closes an idle connection.
    expect((await send(keys)).headers).not.toHaveProperty('keep-alive');
  });
});

describe('the headers that a page may read of Graph’s answers', () => {
  it('do not include Retry-After', async () => {
    const response = { kind: 'respond', status: 429, headers: { 'retry-after': '3' } } as const;
    emulator.control.fault({ match: 'graph.microsoft.com', effect: response });
    const { headers } = await send('https://graph.microsoft.com/v1.0/me');
    expect(headers['retry-after']).toBe('3');
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers['access-control-expose-headers']?.toLowerCase()).not.toContain('retry-after');
  });

  it('are negotiated in a preflight, which no fault affects', async () => {
    emulator.control.fault({ match: 'graph.microsoft.com', effect: { kind: 'dropBefore' } });
    const { status, headers } = await send('https://graph.microsoft.com/v1.0/me', {
      method: 'OPTIONS',
      headers: {
        origin: 'https://entra.microsoft.com',
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'authorization',
      },
    });
    expect(status).toBe(200);
    expect(headers['access-control-allow-headers']).toBe('authorization');
  });
});

describe('faults', () => {
  it('affect as many requests as they say', async () => {
    const effect = { kind: 'respond', status: 503 } as const;
    emulator.control.fault({ match: '/keys', times: 2, effect });
    const statuses = [await send(keys), await send(keys), await send(keys)].map(
      ({ status }) => status,
    );
    expect(statuses).toEqual([503, 503, 200]);
  });

  it('affect only the method that they name', async () => {
    const effect = { kind: 'respond', status: 503 } as const;
    emulator.control.fault({ method: 'POST', match: '/keys', effect });
    expect((await send(keys)).status).toBe(200);
  });

  it('cut the connection before the service sees the request', async () => {
    const browser = openBrowser(emulator);
    const back = await signIn(browser, contoso.ana.upn);
    emulator.control.fault({ match: '/token', effect: { kind: 'dropBefore' } });
    await expect(redeem(browser, back)).rejects.toThrow();
    expect((await redeem(browser, back)).status).toBe(200);
  });

  it('cut the connection after the service has done its work', async () => {
    const browser = openBrowser(emulator);
    const back = await signIn(browser, contoso.ana.upn);
    emulator.control.fault({ match: '/token', effect: { kind: 'dropAfter' } });
    await expect(redeem(browser, back)).rejects.toThrow();
    expect((await redeem(browser, back)).json.error_codes).toEqual([54005]);
  });

  it('hold a request until it is released', async () => {
    const hold = emulator.control.fault({
      match: '/keys',
      effect: { kind: 'hold', when: 'before' },
    });
    const answer = send(keys);
    await emulator.control.whenHeld(hold.id);
    expect(emulator.control.log({ path: '/keys' })).toEqual([]);
    emulator.control.release(hold.id);
    expect((await answer).status).toBe(200);
  });

  it('hold an answer after the service has done its work', async () => {
    const browser = openBrowser(emulator);
    const back = await signIn(browser, contoso.ana.upn);
    const hold = emulator.control.fault({
      match: '/token',
      effect: { kind: 'hold', when: 'after' },
    });
    const first = redeem(browser, back);
    await emulator.control.whenHeld(hold.id);
    expect((await redeem(browser, back)).json.error_codes).toEqual([54005]);
    emulator.control.release(hold.id);
    expect((await first).status).toBe(200);
  });

  it('can be removed, which releases what they hold', async () => {
    const hold = emulator.control.fault({
      match: '/keys',
      effect: { kind: 'hold', when: 'before' },
    });
    const answer = send(keys);
    await emulator.control.whenHeld(hold.id);
    emulator.control.clearFaults();
    expect((await answer).status).toBe(200);
  });
});

describe('the log', () => {
  it('has each request with its answer’s status', async () => {
    await send(keys, { headers: { origin: 'https://entra.microsoft.com' } });
    expect(emulator.control.log({ path: '/keys' })).toMatchObject([
      { method: 'GET', status: 200, origin: 'https://entra.microsoft.com' },
    ]);
  });

  it('contains no secrets', async () => {
    const browser = openBrowser(emulator);
    const { json } = await redeem(browser, await signIn(browser, contoso.ana.upn));
    await browser.token({ grant_type: 'refresh_token', refresh_token: json.refresh_token ?? '' });
    const log = JSON.stringify(emulator.control.log());
    expect(log).toContain('refresh_token=left-out');
    expect(log).not.toContain(json.refresh_token);
  });
});

describe('control', () => {
  it('moves the clock', async () => {
    const before = emulator.world.now();
    await post('/advance', { ms: 3_600_000 });
    expect(emulator.world.now() - before).toBeGreaterThanOrEqual(3_600_000);
  });

  it('adds faults from another process', async () => {
    const fault = { match: '/keys', effect: { kind: 'respond', status: 500 } };
    expect((await post('/fault', fault)).status).toBe(200);
    expect((await send(keys)).status).toBe(500);
  });

  it('refuses an invalid call', async () => {
    expect((await post('/advance', { ms: 'soon' })).status).toBe(400);
    expect((await post('/approve', { requestId: 'nobody’s' })).status).toBe(400);
  });

  it('resets everything', async () => {
    const browser = openBrowser(emulator);
    await signIn(browser, contoso.ana.upn);
    emulator.world.tenants[0]?.eligibilities.splice(0);
    emulator.control.advance(86_400_000);
    emulator.control.reset();
    expect(emulator.world.tenants[0]?.eligibilities.length).toBeGreaterThan(0);
    expect(emulator.world.now()).toBeLessThan(Date.now() + 1000);
    expect(targetOf(await browser.authorize({ prompt: 'none' }))).toContain('login_required');
    expect(emulator.control.log({ path: '/token' })).toEqual([]);
  });
});
