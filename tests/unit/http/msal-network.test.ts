import { describe, expect, it } from 'vitest';
import { createMsalNetwork } from '../../../utils/http/msal-network';
import { createAnswers, json } from '../support/answers';

const login = 'https://login.microsoftonline.com';

describe('The calls of MSAL', () => {
  it.each([
    'https://login.example.com/common/oauth2/v2.0/token',
    `${login}.example.com/token`,
    `${login}:444/token`,
    'http://login.microsoftonline.com/token',
    'https://login@evil.example/token',
  ])('never leave for %s', async (url) => {
    const { environment, sent } = createAnswers(json({}));
    const network = createMsalNetwork(environment.fetch);
    await expect(network.sendPostRequestAsync(url)).rejects.toThrow('foreign host');
    await expect(network.sendGetRequestAsync(url)).rejects.toThrow('foreign host');
    expect(sent).toEqual([]);
  });

  it('leave without cookies, redirects and referrer, with a time-out, and as MSAL wants them', async () => {
    const { environment, sent } = createAnswers(json({ access_token: 'x' }));
    const { body, status } = await createMsalNetwork(environment.fetch).sendPostRequestAsync(
      `${login}/organizations/oauth2/v2.0/token`,
      { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'grant_type=x' },
    );
    expect({ body, status }).toEqual({ body: { access_token: 'x' }, status: 200 });
    expect(sent[0]?.init).toMatchObject({
      method: 'POST',
      body: 'grant_type=x',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: expect.any(AbortSignal),
    });
  });
});
