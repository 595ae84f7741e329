import { describe, expect, it } from 'vitest';
import type { RegistrationInput } from '../../../../components/options/controls/registration-problems';
import {
  otherRegistrationsOf,
  tenantProblems,
} from '../../../../components/options/controls/tenant-lines';

const clientId = '1b2c3d4e-0000-1111-2222-333344445555';
const line = (tenant: string, id = clientId): RegistrationInput => ({
  tenant,
  clientId: id,
  cloud: 'global',
});
const invalidIn = (lines: RegistrationInput[], first = 'contoso.com') =>
  tenantProblems(lines, first).map(({ index, field }) => `${index} ${field}`);

describe('the further tenants typed in the options', () => {
  it('may be domains and ids, with spaces around; empty lines do not count', () => {
    const lines = [line(' fabrikam.com '), line(' ', ''), line(clientId, ` ${clientId} `)];
    expect(invalidIn(lines)).toEqual([]);
    expect(otherRegistrationsOf(lines)).toEqual([line('fabrikam.com'), line(clientId)]);
  });

  it.each([
    ['a tenant that is no domain', [line('fabrikam')], ['0 tenant']],
    ['any tenant', [line('Organizations')], ['0 tenant']],
    ['no tenant', [line('')], ['0 tenant']],
    ['no id', [line('fabrikam.com', '')], ['0 clientId']],
    ['both', [line('a.example'), line('x', 'y')], ['1 tenant', '1 clientId']],
    ['a tenant twice', [line('a.example'), line('A.example')], ['1 tenant']],
    ['the tenant of the first application', [line('Contoso.COM')], ['0 tenant']],
  ])('are invalid with %s, and the field says so', (_, lines, expected) => {
    expect(invalidIn(lines)).toEqual(expected);
    for (const { says } of tenantProblems(lines, 'contoso.com')) expect(says).not.toBe('');
  });

  it('do not require a first application', () => {
    expect(invalidIn([line('fabrikam.com')], '')).toEqual([]);
    expect(invalidIn([line('')], '')).toEqual(['0 tenant']);
  });
});
