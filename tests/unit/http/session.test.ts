import { describe, expect, it } from 'vitest';
import type { TokenNeed } from '../../../utils/auth/broker';
import { createHttp } from '../../../utils/http/http';
import { openSession, type SessionRequest } from '../../../utils/http/session';
import type { Result } from '../../../utils/pim/error';
import { pimErrorOf } from '../../../utils/pim/pim-error-of';
import { createFakeNetwork, json } from '../support/fake-network';
import { ana } from '../support/records';

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
    async token(need: TokenNeed): Promise<Result<string>> {
      needs.push(need);
      if (needs.length === 1) return { ok: true, value: 'old' };
      return fresh ? { ok: true, value: fresh } : { ok: false, error: pimErrorOf('signInNeeded') };
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
  return { session: opened.session, refreshClaims, bearers };
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

it.each([
  ['a plain 401', json({}, 401, { 'www-authenticate': 'Bearer error="invalid_token"' })],
  ['a refusal', json({}, 400)],
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
    async token(need: TokenNeed): Promise<Result<string>> {
      needs.push(need);
      return { ok: true, value: 'token' };
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
