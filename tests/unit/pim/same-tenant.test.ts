import { describe, expect, it } from 'vitest';
import { sameTenant } from '../../../utils/pim/same-tenant';
import { contoso } from '../../emulator/tenants/contoso';
import { fabrikam } from '../../emulator/tenants/fabrikam';
import { ana } from '../support/records';

const anaRead = {
  ...ana,
  tenant: { name: 'Contoso', domains: ['contoso.com', 'contoso.onmicrosoft.com'] },
};
const initial = 'contoso.onmicrosoft.com';

describe('whether two names mean the same tenant', () => {
  it.each([
    ['the same id, in any case', contoso.id, contoso.id.toUpperCase(), [], true],
    ['the same domain, in any case', 'Contoso.com', 'contoso.COM', [], true],
    ['two ids', contoso.id, fabrikam.id, [], false],
    ['two domains', 'contoso.com', 'fabrikam.com', [ana], false],
    ['two initial domains', initial, 'fabrikam.onmicrosoft.com', [], false],
    ['an id and a domain, and nobody is signed in there', contoso.id, 'contoso.com', [], undefined],
    ['an id and a domain that was not read', contoso.id, 'contoso.com', [ana], undefined],
    ['an initial domain and another', initial, 'contoso.com', [ana], undefined],
    ['an id and its domain', contoso.id.toUpperCase(), 'CONTOSO.com', [anaRead], true],
    ['two domains of one tenant', initial, 'contoso.com', [anaRead], true],
    ['an id and a domain that is not its own', contoso.id, 'fabrikam.com', [anaRead], false],
    ['an id and a domain of another tenant', fabrikam.id, 'contoso.com', [anaRead], false],
    ['an initial domain and one of another tenant', initial, 'fabrikam.com', [anaRead], false],
  ])('%s: %s, %s', (_, first, second, accounts, same) => {
    expect(sameTenant(first, second, accounts)).toBe(same);
    expect(sameTenant(second, first, accounts)).toBe(same);
  });
});
