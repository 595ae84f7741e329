import { describe, expect, it } from 'vitest';
import type { Registration } from '../../../utils/settings/registration';
import { registrationFor } from '../../../utils/settings/registration-for';
import { contoso } from '../../emulator/tenants/contoso';
import { fabrikam } from '../../emulator/tenants/fabrikam';
import { ana } from '../support/records';

const app = (tenant: string, id = '1'): Registration => ({
  clientId: `c0ffee00-5a1e-4b0b-9d0c-0d15ea5e000${id}`,
  tenant,
  cloud: 'global',
});
const anaRead = {
  ...ana,
  tenant: { name: 'Contoso', domains: ['contoso.com', 'contoso.onmicrosoft.com'] },
};
const any = app('organizations', '0');

describe('The application for a tenant', () => {
  it('is the first one where no tenant is given, and none where none is set', () => {
    expect(registrationFor(null, [any, app('contoso.com')], [])).toBe(any);
    expect(registrationFor(null, [], [])).toBeNull();
    expect(registrationFor('contoso.com', [], [])).toBeNull();
  });

  it('is its own, also where one for any organization comes before it', () => {
    const own = app('Fabrikam.com');
    expect(registrationFor('fabrikam.COM', [any, app('contoso.com'), own], [])).toBe(own);
  });

  it.each([
    ['contoso.com', contoso.id],
    [contoso.id, 'contoso.com'],
    ['contoso.com', 'contoso.onmicrosoft.com'],
  ])(
    'is that of %s for %s, where a signed-in account knows that they are the same',
    (configured, wanted) => {
      const own = app(configured, '2');
      expect(registrationFor(wanted, [any, app('fabrikam.com'), own], [anaRead])).toBe(own);
      expect(registrationFor(wanted, [any, app('fabrikam.com'), own], [ana])).not.toBe(own);
    },
  );

  it('is the first for any organization, with the tenant put in', () => {
    const regs = [app('contoso.com'), app('Organizations', '3'), any];
    expect(registrationFor(fabrikam.id, regs, [])).toEqual({ ...regs[1], tenant: fabrikam.id });
    expect(regs[1]?.tenant).toBe('Organizations');
  });

  it('is one that may be its own under another name, and never one of another tenant', () => {
    const possiblyOwn = app('fabrikam.com', '2');
    expect(registrationFor(fabrikam.id, [app(contoso.id), possiblyOwn], [])).toBe(possiblyOwn);
    expect(registrationFor(fabrikam.id, [app('contoso.com'), possiblyOwn], [anaRead])).toBe(
      possiblyOwn,
    );
    expect(
      registrationFor(fabrikam.id, [app(contoso.id), app('contoso.com')], [anaRead]),
    ).toBeNull();
    expect(registrationFor('fabrikam.com', [app('contoso.com')], [])).toBeNull();
  });

  it.each([
    'organizations',
    'common',
    'consumers',
    '',
    'fabrikam',
    '../x',
    'a.example/y?z=1',
    'a.b#',
  ])('is none for %j, which names no tenant: a page may have chosen it', (text) => {
    expect(registrationFor(text, [any, app('contoso.com')], [])).toBeNull();
  });
});
