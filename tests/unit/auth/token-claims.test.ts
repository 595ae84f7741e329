import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asksToVerify,
  mergeClaims,
  mfaClaims,
  readTokenClaims,
  tokenFits,
  unmetClaims,
} from '../../../utils/auth/token-claims';
import { ana } from '../support/records';
import { anasToken, tokenWith } from '../support/token-host';

describe("an account's token", () => {
  it.each([
    ['its audience is Graph’s host', {}],
    ['its audience ends with a slash', { aud: 'https://graph.microsoft.com/' }],
    ['its audience is the id of Graph', { aud: '00000003-0000-0000-c000-000000000000' }],
    [
      'its ids are in upper case',
      { oid: ana.objectId.toUpperCase(), tid: ana.tenantId.toUpperCase() },
    ],
  ])('fits where %s', (_, claims) => {
    expect(tokenFits(anasToken(tokenWith(claims)), ana, 'graph')).toBe(true);
  });

  it.each([
    ['of another audience', { aud: 'https://graph.microsoft.us' }],
    ['of Azure', { aud: 'https://management.azure.com' }],
    ['of another tenant', { tid: 'other' }],
    ['of another person', { oid: 'other' }],
    ['without a person', { oid: undefined }],
  ])('does not fit: %s', (_, claims) => {
    expect(tokenFits(anasToken(tokenWith(claims)), ana, 'graph')).toBe(false);
  });
});

describe('a token that cannot be read', () => {
  const opaque = { text: 'eyJhbGciOiJkaXIifQ..iv.sealed.tag', owner: ana };

  it('fits where MSAL’s account is the one that is meant, however its ids are spelled', () => {
    expect(tokenFits(opaque, ana, 'graph')).toBe(true);
    const spelled = { ...ana, homeAccountId: ana.homeAccountId.toUpperCase() };
    expect(tokenFits({ ...opaque, owner: spelled }, ana, 'graph')).toBe(true);
  });

  it.each([
    ['another person', { homeAccountId: 'ben.tenant' }],
    ['another tenant', { tenantId: 'fabrikam' }],
    ['another object', { objectId: 'ben' }],
  ])('does not fit where MSAL’s account is %s', (_, other) => {
    expect(tokenFits({ ...opaque, owner: { ...ana, ...other } }, ana, 'graph')).toBe(false);
  });

  it('speaks for nobody else: one that can be read and is another’s stays refused', () => {
    const text = tokenWith({ oid: 'ben' });
    expect(tokenFits({ text, owner: ana }, ana, 'graph')).toBe(false);
  });

  it('is left to the service where a policy wants claims', () => {
    expect(unmetClaims(opaque.text, { mfa: true, authenticationContext: 'c1' })).toBeUndefined();
  });
});

describe('the claims that a token lacks for a policy', () => {
  const needs = { mfa: false, authenticationContext: null as string | null };
  const unmet = (claims: object, wanted: Partial<typeof needs>) =>
    JSON.parse(unmetClaims(tokenWith(claims), { ...needs, ...wanted }) ?? 'null');
  const c2 = { acrs: { essential: true, value: 'c2' } };
  const mfa = { amr: { values: ['mfa'] } };

  it('are none where the token has them all', () => {
    expect(unmet({}, {})).toBeNull();
    expect(unmet({ acrs: ['c1', 'c2'] }, { authenticationContext: 'c2' })).toBeNull();
    expect(unmet({ amr: ['pwd', 'mfa'] }, { mfa: true })).toBeNull();
  });

  it.each([
    ['another context', { acrs: ['c1'] }],
    ['a damaged claim', { acrs: 'c2' }],
    ['no context', {}],
  ])('are the authentication context where the token has %s', (_, claims) => {
    expect(unmet(claims, { authenticationContext: 'c2' })).toEqual({ access_token: c2 });
  });

  it('are MFA where the token says that its sign-in had none; a token that says nothing is left to PIM', () => {
    expect(unmet({ amr: ['rsa'] }, { mfa: true })).toEqual({ access_token: mfa });
    expect(unmet({}, { mfa: true })).toBeNull();
  });

  it('are requested together where both are missing', () => {
    const wanted = { mfa: true, authenticationContext: 'c2' };
    expect(unmet({ amr: ['pwd'] }, wanted)).toEqual({ access_token: { ...c2, ...mfa } });
  });
});

describe('claims', () => {
  const nbf = '{"access_token":{"nbf":{"essential":true,"value":"1"}}}';
  const acrs = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}';

  it('of a revocation do not ask the person to verify', () => {
    expect([asksToVerify(nbf), asksToVerify(acrs), asksToVerify(mfaClaims)]).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('of a stepped-up token are kept when it is replaced', () => {
    expect(JSON.parse(mergeClaims(acrs, nbf))).toEqual({
      access_token: {
        acrs: { essential: true, value: 'c1' },
        nbf: { essential: true, value: '1' },
      },
    });
    expect(mergeClaims(null, nbf)).toBe(nbf);
    expect(mergeClaims(acrs, '[]')).toBe(acrs);
  });
});

it('a text that is no token has no claims, and never makes reading it throw', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(readTokenClaims(text)).toBeUndefined();
      expect(readTokenClaims(`x.${text}.y`)).toBeUndefined();
    }),
  );
});
