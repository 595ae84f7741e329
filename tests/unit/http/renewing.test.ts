import { describe, expect, it } from 'vitest';
import { type Call, createHttp } from '../../../utils/http/http';
import { createRenewing } from '../../../utils/http/renewing';
import { createAnswers, json } from '../support/answers';

const claims = '{"access_token":{"nbf":{"essential":true,"value":"1"}}}';
const challenge = {
  'www-authenticate': `Bearer error="insufficient_claims", claims="${btoa(claims)}"`,
};
const write: Call = {
  cloud: 'global',
  method: 'POST',
  url: 'https://graph.microsoft.com/v1.0/x',
  accessToken: 'old',
  body: {},
};

function open(token: string | undefined, ...answers: Response[]) {
  const { environment, sent } = createAnswers(...answers);
  const wanted: string[] = [];
  const http = createRenewing(createHttp(environment), async (of) => {
    wanted.push(of);
    return token;
  });
  const bearers = () =>
    sent.map(({ init }) => (init.headers as Record<string, string>).authorization);
  return { http, wanted, bearers };
}

describe('a call whose token is turned away', () => {
  it.each([401, 403])(
    'with %i is made once more, with the new token, as are later ones',
    async (status) => {
      const { http, wanted, bearers } = open('new', json({}, status, challenge), json({}, 201));
      expect(await http.call(write)).toMatchObject({ status: 201 });
      await http.call(write);
      expect(wanted).toEqual([claims]);
      expect(bearers()).toEqual(['Bearer old', 'Bearer new', 'Bearer new']);
    },
  );

  it('is refused where no new token is had', async () => {
    const { http, bearers } = open(undefined, json({}, 401, challenge));
    expect(await http.call(write)).toMatchObject({ status: 401 });
    expect(bearers()).toEqual(['Bearer old']);
  });

  it('a second time is refused', async () => {
    const { http, bearers } = open('new', json({}, 401, challenge));
    expect(await http.call(write)).toMatchObject({ status: 401 });
    expect(bearers()).toEqual(['Bearer old', 'Bearer new']);
  });
});

it.each([
  ['a plain 401', json({}, 401, { 'www-authenticate': 'Bearer error="invalid_token"' })],
  ['a refusal', json({}, 400)],
  ['a success that has the header', json({}, 200, challenge)],
])('%s is nothing to renew a token for', async (_, answer) => {
  const { http, wanted } = open('new', answer);
  await http.call(write);
  expect(wanted).toEqual([]);
});
