import { describe, expect, it } from 'vitest';
import { type Call, createHttp } from '../../../utils/http/http';
import { createFakeNetwork, json } from '../support/fake-network';

const me: Call = {
  cloud: 'global',
  method: 'GET',
  url: 'https://graph.microsoft.com/v1.0/me',
  accessToken: 'the-token',
};
const write: Call = { ...me, method: 'POST', body: { action: 'selfActivate' } };

describe('a request', () => {
  it('leaves without cookies, redirects or referrer, and with a time-out', async () => {
    const { environment, sent } = createFakeNetwork(json({ id: 1 }));
    await createHttp(environment).call(me);
    expect(sent[0]?.init).toMatchObject({
      method: 'GET',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: expect.any(AbortSignal),
      headers: { accept: 'application/json', authorization: 'Bearer the-token' },
    });
    expect(sent[0]?.init).not.toHaveProperty('body');
  });

  it('that fails is reported without anything that looks like a token', async () => {
    const secret = `eyJ${'a'.repeat(40)}`;
    const { environment } = createFakeNetwork(new TypeError(`Failed to fetch with ${secret}`));
    const result = await createHttp(environment).call(write);
    expect(result).toMatchObject({ kind: 'noAnswer', error: { code: 'unavailable' } });
    expect(JSON.stringify(result)).not.toContain(secret);
  });

  it.each([
    ['Graph', 'request-id'],
    ['Azure', 'x-ms-request-id'],
  ])('is answered with the id that %s gave it', async (_, header) => {
    const { environment } = createFakeNetwork(json({}, 409, { [header]: 'r-1' }));
    expect(await createHttp(environment).call(write)).toMatchObject({ requestId: 'r-1' });
  });

  it('that fails where site access is off says so, and not where it is on', async () => {
    const { environment } = createFakeNetwork(new TypeError('Failed to fetch'));
    const checkedOrigins: string[] = [];
    const mayReach = async (origin: string) => checkedOrigins.push(origin) === 0;
    const off = await createHttp({ ...environment, mayReach }).call(write);
    expect(off).toMatchObject({ kind: 'noAnswer', error: { code: 'siteAccessOff' } });
    expect(checkedOrigins).toEqual(['https://graph.microsoft.com']);
    const on = await createHttp(environment).call(write);
    expect(on).toMatchObject({ kind: 'noAnswer', error: { code: 'unavailable' } });
  });

  it('carries its body as JSON', async () => {
    const { environment, sent } = createFakeNetwork(json({}, 201));
    await createHttp(environment).call(write);
    expect(sent[0]?.init).toMatchObject({
      body: '{"action":"selfActivate"}',
      headers: { 'content-type': 'application/json' },
    });
  });

  it.each([
    ['another host', 'https://example.com/v1.0/me'],
    ["another cloud's host", 'https://graph.microsoft.us/v1.0/me'],
    ['a host that only begins like ours', 'https://graph.microsoft.com.evil.example/'],
    ['a name in the host', 'https://graph.microsoft.com@evil.example/'],
    ['plain http', 'http://graph.microsoft.com/v1.0/me'],
    ['another port', 'https://graph.microsoft.com:8443/'],
    ['no URL at all', '/v1.0/me'],
  ])('never leaves for %s', async (_, url) => {
    const { environment, sent } = createFakeNetwork();
    expect(await createHttp(environment).call({ ...me, url })).toMatchObject({ kind: 'notSent' });
    expect(sent).toEqual([]);
  });

  it('does not leave without a connection, and says so', async () => {
    const { environment, sent } = createFakeNetwork();
    const http = createHttp({ ...environment, isOnline: () => false });
    expect(await http.call(write)).toMatchObject({ kind: 'notSent', error: { code: 'offline' } });
    expect(sent).toEqual([]);
  });
});

describe('an answer', () => {
  it('is returned with what says when and how to try again', async () => {
    const headers = { 'retry-after': '99', 'www-authenticate': 'Bearer x' };
    const { environment } = createFakeNetwork(json({ error: {} }, 429, headers));
    expect(await createHttp(environment).call(write)).toEqual({
      kind: 'answer',
      status: 429,
      body: { error: {} },
      retryAfterMs: 99_000,
      challenge: 'Bearer x',
    });
  });

  it('that is no JSON has no body', async () => {
    const { environment } = createFakeNetwork(
      new Response('<html>Bad Gateway</html>', { status: 400 }),
    );
    expect(await createHttp(environment).call(me)).toMatchObject({ status: 400, body: undefined });
  });

  it('that never comes is not taken for a request that never left', async () => {
    const { environment } = createFakeNetwork(new TypeError('Failed to fetch'));
    expect(await createHttp(environment).call(write)).toMatchObject({
      kind: 'noAnswer',
      error: { code: 'unavailable' },
    });
  });
});

describe('trying again', () => {
  const calls = async (call: Call, ...answers: (Response | Error)[]) => {
    const { environment, sent, waits } = createFakeNetwork(...answers);
    const result = await createHttp(environment).call(call);
    return { result, count: sent.length, waits };
  };
  const broken = new TypeError('Failed to fetch');

  it('repeats a read twice, after a longer wait each time', async () => {
    const { count, waits } = await calls(me, broken);
    expect(count).toBe(3);
    expect(waits).toEqual([1_000, 2_000]);
  });

  it('waits differently from one client to the next', async () => {
    const { environment, waits } = createFakeNetwork(broken);
    await createHttp({ ...environment, random: () => 1 }).call(me);
    expect(waits).toEqual([1_500, 3_000]);
  });

  it('stops as soon as an answer comes', async () => {
    const { result, count } = await calls(me, json({}, 503), json({ id: 1 }));
    expect(count).toBe(2);
    expect(result).toMatchObject({ status: 200, body: { id: 1 } });
  });

  it('waits as long as the service says', async () => {
    const { waits } = await calls(me, json({}, 429, { 'retry-after': '4' }), json({}));
    expect(waits).toEqual([4_000]);
  });

  it('does not hammer when the service says zero', async () => {
    const { waits } = await calls(me, json({}, 429, { 'retry-after': '0' }), json({}));
    expect(waits[0]).toBeGreaterThanOrEqual(100);
  });

  it('ends when the service wants a long wait', async () => {
    const { result, count } = await calls(me, json({}, 429, { 'retry-after': '120' }));
    expect(count).toBe(1);
    expect(result).toMatchObject({ status: 429, retryAfterMs: 120_000 });
  });

  it.each([400, 401, 403, 404])('does not follow a %i', async (status) => {
    expect((await calls(me, json({}, status))).count).toBe(1);
  });

  it.each([broken, json({}, 429), json({}, 500), json({}, 503, { 'retry-after': '1' })])(
    'never repeats a write (%#)',
    async (answer) => {
      expect((await calls(write, answer)).count).toBe(1);
      expect((await calls({ ...write, method: 'PUT' }, answer)).count).toBe(1);
    },
  );

  it('repeats a POST that only reads', async () => {
    expect((await calls({ ...write, readOnly: true }, broken)).count).toBe(3);
  });
});
