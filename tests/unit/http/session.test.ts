import { describe, expect, it } from 'vitest';
import type { AccessToken } from '../../../utils/auth/access-token';
import type { TokenNeed } from '../../../utils/auth/broker';
import { createHttp } from '../../../utils/http/http';
import { openSession, type SessionRequest } from '../../../utils/http/session';
import type { Result } from '../../../utils/pim/error';
import { pimErrorOf } from '../../../utils/pim/pim-error-of';
import { createFakeNetwork, json } from '../support/fake-network';
import { ana } from '../support/records';
import { anasToken } from '../support/token-host';

const claims = '{"access_token":{"nbf":{"essential":true,"value":"1"}}}';
const challenge = {
  'www-authenticate': `Bearer error="insufficient_claims", claims="${btoa(claims)}"`,
};
const write: SessionRequest = {
  method: 'POST',
  url: 'https://graph.microsoft.com/v1.0/x',
  body: {},
};

/** A session opened with the token `old`. @param fresh the token that replaces it; undefined: none */
async function open(fresh: string | undefined, ...answers: Response[]) {
  const { environment, sent } = createFakeNetwork(...answers);
  const needs: TokenNeed[] = [];
  const broker = {
    async token(need: TokenNeed): Promise<Result<AccessToken>> {
      needs.push(need);
      if (needs.length === 1) return { ok: true, value: anasToken('old') };
      return fresh
        ? { ok: true, value: anasToken(fresh) }
        : { ok: false, error: pimErrorOf('signInNeeded') };
    },
  };
  const deps = { http: createHttp(environment), broker };
  const opened = await openSession(deps, { account: ana, resource: 'graph' });
  if (!opened.ok) throw new Error(opened.error.code);
  const bearers = () =>
    sent.map(({ init }) => (init.headers as Record<string, string>).authorization);
  /** The claims of each token requested since the session was opened, none of them in a window. */
  const refreshClaims = () =>
    needs.slice(1).map(({ claims, interactive }) => {
      expect(interactive).toBeFalsy();
      return claims;
    });
  return { session: opened.session, needs, refreshClaims, bearers };
}

describe('a call whose token is rejected', () => {
  it.each([401, 403])(
    'with %i is sent once more with a new token, which later calls use, too',
    async (status) => {
      const { session, refreshClaims, bearers } = await open(
        'new',
        json({}, status, challenge),
        json({}, 201),
      );
      expect(await session.send(write)).toMatchObject({ status: 201 });
      await session.send(write);
      expect(refreshClaims()).toEqual([claims]);
      expect(bearers()).toEqual(['Bearer old', 'Bearer new', 'Bearer new']);
    },
  );

  it('stays refused where no new token comes', async () => {
    const { session, bearers } = await open(undefined, json({}, 401, challenge));
    expect(await session.send(write)).toMatchObject({ status: 401 });
    expect(bearers()).toEqual(['Bearer old']);
  });

  it('twice stays refused', async () => {
    const { session, bearers } = await open('new', json({}, 401, challenge));
    expect(await session.send(write)).toMatchObject({ status: 401 });
    expect(bearers()).toEqual(['Bearer old', 'Bearer new']);
  });
});

describe('a call whose token is over by the service’s clock', () => {
  const plain = json({ error: { code: 'InvalidAuthenticationToken' } }, 401, {
    'www-authenticate': 'Bearer error="invalid_token"',
  });

  it('is sent once more with a renewed token, a write too: it was not carried out', async () => {
    const { session, needs, bearers } = await open('new', plain, json({}, 201));
    expect(await session.send(write)).toMatchObject({ status: 201 });
    expect(bearers()).toEqual(['Bearer old', 'Bearer new']);
    expect(needs[1]).toMatchObject({ turnedAway: 'old' });
  });

  it('is sent twice at most', async () => {
    const { session, bearers } = await open('new', plain);
    expect(await session.send(write)).toMatchObject({ status: 401 });
    expect(bearers()).toEqual(['Bearer old', 'Bearer new']);
  });

  it('that was renewed and is turned away, too, is marked, and no call of the session renews it again', async () => {
    const { session, needs, bearers } = await open('new', plain);
    expect(await session.send(write)).toMatchObject({ status: 401, isTokenNew: true });
    expect(await session.send(write)).toMatchObject({ status: 401, isTokenNew: true });
    expect(needs).toHaveLength(2);
    expect(bearers()).toEqual(['Bearer old', 'Bearer new', 'Bearer new']);
  });

  it('was not sent where no other token comes, for the reason why none came', async () => {
    const { session, bearers } = await open(undefined, plain);
    expect(await session.send(write)).toMatchObject({
      kind: 'notSent',
      error: { code: 'signInNeeded' },
    });
    expect(bearers()).toEqual(['Bearer old']);
  });

  it('is not sent again with the same token', async () => {
    const { session, bearers } = await open('old', plain);
    expect(await session.send(write)).toMatchObject({ status: 401 });
    expect(bearers()).toEqual(['Bearer old']);
  });

  it('among many renews the token once for all of them', async () => {
    const { session, needs } = await open('new', plain, plain, plain, json({}));
    const all = await Promise.all([1, 2, 3].map(() => session.send({ ...write, method: 'GET' })));
    expect(all.map((result) => 'status' in result && result.status)).toEqual([200, 200, 200]);
    expect(new Set(needs.slice(1).map(({ turnedAway }) => turnedAway))).toEqual(new Set(['old']));
  });

  it('of another tenant stays refused: no token of this one would do better', async () => {
    const moved = json({ error: { code: 'InvalidAuthenticationTokenTenant' } }, 401);
    const { session, needs } = await open('new', moved);
    expect(await session.send(write)).toMatchObject({ status: 401 });
    expect(needs).toHaveLength(1);
  });
});

it.each([
  ['a refusal', json({}, 400)],
  ['a 403 without a challenge', json({}, 403)],
  ['a success that has the header', json({}, 200, challenge)],
])('%s does not refresh the token', async (_, answer) => {
  const { session, refreshClaims } = await open('new', answer);
  await session.send(write);
  expect(refreshClaims()).toEqual([]);
});

it('a new token has to meet the claims that the session was opened with, too', async () => {
  const { environment } = createFakeNetwork(json({}, 401, challenge), json({}));
  const needs: TokenNeed[] = [];
  const broker = {
    async token(need: TokenNeed): Promise<Result<AccessToken>> {
      needs.push(need);
      return { ok: true, value: anasToken('token') };
    },
  };
  const opened = await openSession(
    { http: createHttp(environment), broker },
    { account: ana, resource: 'arm', claims: '{"access_token":{"acrs":{"value":"c1"}}}' },
  );
  if (opened.ok) await opened.session.send(write);
  expect(needs.map(({ resource }) => resource)).toEqual(['arm', 'arm']);
  expect(JSON.parse(needs[1]?.claims ?? '')).toEqual({
    access_token: { acrs: { value: 'c1' }, nbf: { essential: true, value: '1' } },
  });
});

it('a session is not opened without a token', async () => {
  const error = pimErrorOf('consentMissing');
  const broker = { token: async () => ({ ok: false as const, error }) };
  const { environment, sent } = createFakeNetwork();
  const opened = await openSession(
    { http: createHttp(environment), broker },
    { account: ana, resource: 'graph' },
  );
  expect(opened).toEqual({ ok: false, error });
  expect(sent).toEqual([]);
});
