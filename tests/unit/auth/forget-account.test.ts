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

/** The keys that remain of these entries after Ana is forgotten in a tenant. */
function remainingKeys(entries: Record<string, unknown>, tenantId: string): string[] {
  const texts = Object.entries(entries).map(([key, value]) => [key, JSON.stringify(value)]);
  const storage = createMemoryStorage(Object.fromEntries(texts));
  forgetAccount(storage, { homeAccountId: ana, tenantId });
  return Object.keys(entriesOf(storage));
}

describe('Forgetting an account in one of its tenants', () => {
  it('removes the refresh token of an application that the account uses in no other tenant, and no other', () => {
    const entries = {
      'access one': access(ana, 'one', 'contoso'),
      'refresh one': refresh(ana, 'one'),
      'access two': access(ana, 'two', 'fabrikam'),
      'refresh two': refresh(ana, 'two'),
    };
    expect(remainingKeys(entries, 'contoso')).toEqual(['access two', 'refresh two']);
  });

  it('removes every other entry of an account that has no tokens left, and nobody else’s', () => {
    const entries = {
      'access one': access(ana, 'one', 'contoso'),
      'throttled.ANA.home': { error: 'slow_down' },
      flow: { hint: 'Ana.Home' },
      'throttled.ben.home': { error: 'slow_down' },
      'access ben': access('ben.home', 'one', 'contoso'),
    };
    expect(remainingKeys(entries, 'contoso')).toEqual(['throttled.ben.home', 'access ben']);
  });

  it('keeps the other entries of an account that still has tokens in another tenant', () => {
    const entries = {
      'access one': access(ana, 'one', 'contoso'),
      'access two': access(ana, 'one', 'fabrikam'),
      flow: { hint: ana },
    };
    expect(remainingKeys(entries, 'contoso')).toEqual(['access two', 'flow']);
  });
});
