import { describe, expect, it } from 'vitest';
import { allCloudOrigins } from '../../../utils/auth/clouds';
import { createMsalNetwork } from '../../../utils/http/msal-network';

const answer = { token_type: 'Bearer' };

function open() {
  const sent: [url: string, init: RequestInit][] = [];
  const network = createMsalNetwork(async (url, init = {}) => {
    sent.push([String(url), init]);
    return new Response(JSON.stringify(answer), { status: 200, headers: { 'x-y': 'z' } });
  });
  return { ...network, sent };
}

describe('A call of MSAL’s', () => {
  it.each(allCloudOrigins)('leaves for a host of a cloud: %s', async (origin) => {
    const { sendPostRequestAsync, sent } = open();
    const url = `${origin}/common/oauth2/v2.0/token`;
    const options = { headers: { accept: 'x' }, body: 'grant_type=refresh_token' };
    expect(await sendPostRequestAsync(url, options)).toEqual({
      status: 200,
      headers: { 'content-type': 'text/plain;charset=UTF-8', 'x-y': 'z' },
      body: answer,
    });
    expect(sent).toMatchObject([[url, { method: 'POST', ...options }]]);
  });

  it.each([
    ['is repeated where it is missing', 'openid A.Read', 'openid A.Read https://x/.default'],
    ['stays where it is there', 'https://x/.default A.Read', 'https://x/.default A.Read'],
  ])('gets an answer whose scope finds the token again: .default %s', async (_, scope, kept) => {
    const network = createMsalNetwork(async () => new Response(JSON.stringify({ scope })));
    const url = 'https://login.microsoftonline.com/t/oauth2/v2.0/token';
    const ask = (body: string) => network.sendPostRequestAsync(url, { body });
    const body = new URLSearchParams({ scope: 'https://x/.default openid' }).toString();
    expect((await ask(body)).body).toEqual({ scope: kept });
    expect((await ask('scope=A.Read')).body).toEqual({ scope });
    expect((await network.sendGetRequestAsync(url)).body).toEqual({ scope });
  });

  it.each([
    'https://login.microsoftonline.com.evil.example/token',
    'https://evil.example/login.microsoftonline.com/token',
    'https://login.microsoftonline.com@evil.example/token',
    'https://login.microsoftonline.com:8443/token',
    'http://login.microsoftonline.com/token',
    'https://login.live.com/token',
    'https://169.254.169.254/metadata/instance/compute',
    '/token',
  ])('leaves for no other host, by either method: %s', async (url) => {
    const { sendGetRequestAsync, sendPostRequestAsync, sent } = open();
    await expect(sendGetRequestAsync(url)).rejects.toThrow();
    await expect(sendPostRequestAsync(url, { body: 'refresh_token=x' })).rejects.toThrow();
    expect(sent).toEqual([]);
  });

  it('goes without cookies, redirects, referrer or cache, and with a time-out', async () => {
    const { sendGetRequestAsync, sent } = open();
    await sendGetRequestAsync('https://login.microsoftonline.com/common/discovery');
    const [, init] = sent[0]!;
    expect(init).toMatchObject({
      method: 'GET',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: expect.any(AbortSignal),
    });
    expect(init).not.toHaveProperty('body');
  });
});
