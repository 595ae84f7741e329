import { describe, expect, it } from 'vitest';
import { forgetAccount } from '../../../utils/auth/forget-account';
import { createMemoryStorage, entriesOf } from '../../../utils/auth/memory-storage';

const ana = 'ana.home';
const access = (homeAccountId: string, clientId: string, realm: string) => ({
  ...{ homeAccountId, clientId, realm, credentialType: 'AccessToken' },
});
const refresh = (homeAccountId: string, clientId: string) => ({
  ...{ homeAccountId, clientId, credentialType: 'RefreshToken' },
});

/** The keys that are left of what was there, once Ana is forgotten in a tenant. */
function leftOf(entries: Record<string, unknown>, tenantId: string): string[] {
  const texts = Object.entries(entries).map(([key, value]) => [key, JSON.stringify(value)]);
  const storage = createMemoryStorage(Object.fromEntries(texts));
  forgetAccount(storage, { homeAccountId: ana, tenantId });
  return Object.keys(entriesOf(storage));
}

describe('Forgetting an account in one of its tenants', () => {
  it('takes the refresh token of an application that has no other tenant of it, and no other', () => {
    const entries = {
      'access one': access(ana, 'one', 'contoso'),
      'refresh one': refresh(ana, 'one'),
      'access two': access(ana, 'two', 'fabrikam'),
      'refresh two': refresh(ana, 'two'),
    };
    expect(leftOf(entries, 'contoso')).toEqual(['access two', 'refresh two']);
  });

  it('takes whatever else names somebody of whom nothing is left, and nobody else', () => {
    const entries = {
      'access one': access(ana, 'one', 'contoso'),
      'throttled.ANA.home': { error: 'slow_down' },
      flow: { hint: 'Ana.Home' },
      'throttled.ben.home': { error: 'slow_down' },
      'access ben': access('ben.home', 'one', 'contoso'),
    };
    expect(leftOf(entries, 'contoso')).toEqual(['throttled.ben.home', 'access ben']);
  });

  it('keeps what else names somebody who is still there in another tenant', () => {
    const entries = {
      'access one': access(ana, 'one', 'contoso'),
      'access two': access(ana, 'one', 'fabrikam'),
      flow: { hint: ana },
    };
    expect(leftOf(entries, 'contoso')).toEqual(['access two', 'flow']);
  });
});
