import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Emulator, startEmulator } from '../../emulator/server';
import { contoso } from '../../emulator/tenants/contoso';
import { armAudience } from '../../emulator/tokens';
import { type Browser, openBrowser, redeem, redirectParameters, signIn } from './sign-in-client';

const armScope = `${armAudience}/user_impersonation openid profile offline_access`;

let emulator: Emulator;
let browser: Browser;
let refreshToken: string | undefined;
let policyId: string;
beforeEach(async () => {
  emulator = await startEmulator();
  browser = openBrowser(emulator);
  const { json } = await redeem(browser, await signIn(browser, contoso.ana.upn));
  refreshToken = json.refresh_token;
  policyId = emulator.control.protect('arm');
});
afterEach(() => emulator.stop());

const refresh = (scope?: string) =>
  browser.token({
    ...{ grant_type: 'refresh_token', refresh_token: refreshToken ?? '' },
    ...(scope && { scope }),
  });

describe('a policy that holds for Azure alone', () => {
  it('refuses its tokens by refresh token, with the claims for a window', async () => {
    const { status, json } = await refresh(armScope);
    expect(status).toBe(400);
    expect(json).toMatchObject({ error: 'invalid_grant', suberror: 'basic_action' });
    expect(json.error_codes).toEqual([50076]);
    expect(JSON.parse(json.claims ?? '')).toEqual({
      access_token: { capolids: { essential: true, values: [policyId] } },
    });
  });

  it('refuses a quiet sign-in for it in the same way', async () => {
    const reply = redirectParameters(await browser.authorize({ scope: armScope, prompt: 'none' }));
    expect(reply.get('error')).toBe('interaction_required');
    expect(reply.get('error_description')).toContain('AADSTS50076');
    expect(reply.get('claims')).toContain(policyId);
  });

  it('leaves Graph as it was', async () => {
    expect((await refresh()).status).toBe(200);
  });

  it('is satisfied by a window for Azure, and by none for Graph', async () => {
    await browser.authorize();
    expect((await refresh(armScope)).status).toBe(400);
    const page = await browser.authorize({ scope: armScope });
    const { json } = await redeem(browser, await browser.click(page, /Approve/));
    refreshToken = json.refresh_token;
    expect((await refresh(armScope)).status).toBe(200);
  });
});
