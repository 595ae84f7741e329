import { describe, expect, it } from 'vitest';
import type { TokenNeed } from '../../../utils/auth/broker';
import { createHttp } from '../../../utils/http/http';
import { openSession, type SessionRequest } from '../../../utils/http/session';
import type { Result } from '../../../utils/pim/error';
import { pimErrorOf } from '../../../utils/pim/pim-error-of';
import { createAnswers, json } from '../support/answers';
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

/** A session opened with the token `old`. @param fresh what another one is had for it, if any */
async function open(fresh: string | undefined, ...answers: Response[]) {
  const { environment, sent } = createAnswers(...answers);
  const needs: TokenNeed[] = [];
  const broker = {
    async token(need: TokenNeed): Promise<Result<string>> {
      needs.push(need);
      if (needs.length === 1) return { ok: true, value: 'old' };
      return fresh ? { ok: true, value: fresh } : { ok: false, error: pimErrorOf('signInNeeded') };
    },
  };
  const environments = { http: createHttp(environment), broker };
  const opened = await openSession(environments, { account: ana, resource: 'graph' });
  if (!opened.ok) throw new Error(opened.error.code);
  const bearers = () =>
    sent.map(({ init }) => (init.headers as Record<string, string>).authorization);
  /** Claims that tokens were needed for since, each without a window. */
  const wanted = () =>
    needs.slice(1).map(({ claims, interactive }) => {
      expect(interactive).toBeFalsy();
      return claims;
    });
  return { session: opened.session, wanted, bearers };
}

describe('a call whose token is turned away', () => {
  it.each([401, 403])(
    'with %i is made once more, with the new token, as are later ones',
    async (status) => {
      const { session, wanted, bearers } = await open(
        'new',
        json({}, status, challenge),
        json({}, 201),
      );
      expect(await session.send(write)).toMatchObject({ status: 201 });
      await session.send(write);
      expect(wanted()).toEqual([claims]);
      expect(bearers()).toEqual(['Bearer old', 'Bearer new', 'Bearer new']);
    },
  );

  it('is refused where no new token is had', async () => {
    const { session, bearers } = await open(undefined, json({}, 401, challenge));
    expect(await session.send(write)).toMatchObject({ status: 401 });
    expect(bearers()).toEqual(['Bearer old']);
  });

  it('a second time is refused', async () => {
    const { session, bearers } = await open('new', json({}, 401, challenge));
    expect(await session.send(write)).toMatchObject({ status: 401 });
    expect(bearers()).toEqual(['Bearer old', 'Bearer new']);
  });
});

it.each([
  ['a plain 401', json({}, 401, { 'www-authenticate': 'Bearer error="invalid_token"' })],
  ['a refusal', json({}, 400)],
  ['a success that has the header', json({}, 200, challenge)],
])('%s is nothing to refresh a token for', async (_, answer) => {
  const { session, wanted } = await open('new', answer);
  await session.send(write);
  expect(wanted()).toEqual([]);
});

it('another token has to meet what the session was opened for, too', async () => {
  const { environment } = createAnswers(json({}, 401, challenge), json({}));
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

it('is not opened where no token is had', async () => {
  const error = pimErrorOf('consentMissing');
  const broker = { token: async () => ({ ok: false as const, error }) };
  const { environment, sent } = createAnswers();
  const opened = await openSession(
    { http: createHttp(environment), broker },
    { account: ana, resource: 'graph' },
  );
  expect(opened).toEqual({ ok: false, error });
  expect(sent).toEqual([]);
});
