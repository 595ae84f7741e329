import { describe, expect, it } from 'vitest';
import type { Scope, Surface } from '../../../utils/pim/eligibility';
import { isHighImpact } from '../../../utils/pim/high-impact';

const highImpact = (surface: Surface, roleId: string, kind: Scope['kind'] = 'tenant') =>
  isHighImpact({
    surface,
    role: { id: roleId, name: '' },
    scope: { id: '/', name: '', kind },
  });

const owner =
  '/subscriptions/s/providers/Microsoft.Authorization/roleDefinitions/8E3AF657-A8FF-443C-A75C-2FE8C4BCB635';

describe('high-impact roles', () => {
  it.each([
    ['Global Administrator', '62e90394-69f5-4237-9190-012177145e10'],
    ['Privileged Role Administrator', 'e8611ab8-c189-46e8-94e1-60213ab1f814'],
    ['Privileged Authentication Administrator', '7be44c8a-adaf-4e2a-84d6-ab2649e08a13'],
    ['Security Administrator', '194ae4cb-b126-40b2-bd5b-6091b380977d'],
    ['Conditional Access Administrator', 'b1be1c3e-b65d-4f19-8427-f6fa0d97feb9'],
    ['Hybrid Identity Administrator', '8ac3fc64-6eca-42ea-9e69-59f4c7b60eb2'],
    ['Application Administrator', '9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3'],
    ['Cloud Application Administrator', '158c047a-c907-4556-b7ef-446551a6b5f7'],
  ])('%s is one, in either casing', (_, id) => {
    expect(highImpact('directory', id)).toBe(true);
    expect(highImpact('directory', id.toUpperCase())).toBe(true);
  });

  it.each([
    ['Helpdesk Administrator', '729827e3-9c14-49f7-bb1b-9608f156bbb8'],
    ['Security Reader', '5d6b6bb7-de71-4623-b4af-96380a352509'],
  ])('%s is none, although Microsoft calls it privileged', (_, id) => {
    expect(highImpact('directory', id)).toBe(false);
  });

  it('is judged by the template where a role has an id of its own', () => {
    const role = { id: 'own-id', name: '', templateId: '62e90394-69f5-4237-9190-012177145e10' };
    const scope = { id: '/', name: '', kind: 'tenant' as const };
    expect(isHighImpact({ surface: 'directory', role, scope })).toBe(true);
  });

  it('owning a group is one, being a member is none', () => {
    expect(highImpact('groups', 'owner', 'group')).toBe(true);
    expect(highImpact('groups', 'member', 'group')).toBe(false);
  });

  it.each([
    ['managementGroup', true],
    ['subscription', true],
    ['resourceGroup', false],
    ['resource', false],
  ] as const)('Owner of a %s: %s', (kind, expected) => {
    expect(highImpact('azure', owner, kind)).toBe(expected);
  });
});
