import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTokenClaims, satisfiesContext, tokenFits } from '../../../utils/auth/token-claims';
import { ana } from '../support/records';
import { tokenWith } from '../support/token-host';

describe("an account's token", () => {
  it.each([
    ['by the host', {}],
    ['with a slash', { aud: 'https://graph.microsoft.com/' }],
    ['by the id of Graph', { aud: '00000003-0000-0000-c000-000000000000' }],
    ['in other casing', { oid: ana.objectId.toUpperCase(), tid: ana.tenantId.toUpperCase() }],
  ])('fits, named %s', (_, claims) => {
    expect(tokenFits(tokenWith(claims), ana, 'graph')).toBe(true);
  });

  it.each([
    ['of another audience', { aud: 'https://graph.microsoft.us' }],
    ['of Azure', { aud: 'https://management.azure.com' }],
    ['of another tenant', { tid: 'other' }],
    ['of another person', { oid: 'other' }],
    ['without a person', { oid: undefined }],
  ])('does not fit: %s', (_, claims) => {
    expect(tokenFits(tokenWith(claims), ana, 'graph')).toBe(false);
  });

  it('tells which authentication contexts it satisfies', () => {
    expect(satisfiesContext(tokenWith({ acrs: ['c1', 'c2'] }), 'c2')).toBe(true);
    expect(satisfiesContext(tokenWith({ acrs: ['c1'] }), 'c2')).toBe(false);
    expect(satisfiesContext(tokenWith({ acrs: 'c1' }), 'c1')).toBe(false);
    expect(satisfiesContext(tokenWith(), 'c1')).toBe(false);
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
