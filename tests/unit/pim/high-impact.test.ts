import { describe, expect, it } from 'vitest';
import type { Eligibility, Scope, Surface } from '../../../utils/pim/eligibility';
import { carriersOf, isHighImpact, mayBeHighImpact } from '../../../utils/pim/high-impact';

const noCarriers = carriersOf({});
const highImpact = (surface: Surface, roleId: string, kind: Scope['kind'] = 'tenant') =>
  isHighImpact(
    { surface, role: { id: roleId, name: '' }, scope: { id: '/', name: '', kind } },
    noCarriers,
  );

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
  ])('%s is one, whether its id is in lower or upper case', (_, id) => {
    expect(highImpact('directory', id)).toBe(true);
    expect(highImpact('directory', id.toUpperCase())).toBe(true);
  });

  it.each([
    ['Helpdesk Administrator', '729827e3-9c14-49f7-bb1b-9608f156bbb8'],
    ['Security Reader', '5d6b6bb7-de71-4623-b4af-96380a352509'],
  ])('%s is not, although Microsoft calls it privileged', (_, id) => {
    expect(highImpact('directory', id)).toBe(false);
  });

  it('are recognised by their template id where a role has an id of its own', () => {
    const role = { id: 'own-id', name: '', templateId: '62e90394-69f5-4237-9190-012177145e10' };
    const scope = { id: '/', name: '', kind: 'tenant' as const };
    expect(isHighImpact({ surface: 'directory', role, scope }, noCarriers)).toBe(true);
  });

  it('are recognised by the id that is sent, whatever their template id', () => {
    const role = { id: '62e90394-69f5-4237-9190-012177145e10', name: '', templateId: 'none' };
    const scope = { id: '/', name: '', kind: 'tenant' as const };
    expect(isHighImpact({ surface: 'directory', role, scope }, noCarriers)).toBe(true);
  });

  it('include the ownership of a group, not its membership', () => {
    expect(highImpact('groups', 'owner', 'group')).toBe(true);
    expect(highImpact('groups', 'member', 'group')).toBe(false);
  });

  it.each([
    ['managementGroup', true],
    ['subscription', true],
    ['resourceGroup', false],
    ['resource', false],
  ] as const)('for Owner of a %s: %s', (kind, expected) => {
    expect(highImpact('azure', owner, kind)).toBe(expected);
  });
});

type Role = Pick<Eligibility, 'surface' | 'role' | 'scope'>;
const member = (scope: Partial<Scope> = {}): Role => ({
  surface: 'groups',
  role: { id: 'member', name: 'Member' },
  scope: { id: '7D6E', name: 'Night shift', kind: 'group', ...scope },
});
const customRole: Role = {
  surface: 'directory',
  role: { id: 'c-1', name: 'App wrangler', templateId: 'c-1' },
  scope: { id: '/', name: '', kind: 'tenant' },
};
const customAzure = (kind: Scope['kind']): Role => ({
  surface: 'azure',
  role: { id: '/subscriptions/s/providers/x/roleDefinitions/A-1', name: 'Keeper' },
  scope: { id: '/subscriptions/s', name: '', kind },
});

describe('a group that can hold directory roles', () => {
  it('is high-impact, and one that cannot is not', () => {
    expect(isHighImpact(member({ roleAssignable: true }), noCarriers)).toBe(true);
    expect(isHighImpact(member({ roleAssignable: false }), noCarriers)).toBe(false);
    expect(mayBeHighImpact(member({ roleAssignable: false }), noCarriers)).toBe(false);
  });

  it('of which that cannot be read is not, but may be, high-impact', () => {
    expect(isHighImpact(member(), noCarriers)).toBe(false);
    expect(mayBeHighImpact(member(), noCarriers)).toBe(true);
  });
});

describe('what the settings say carries a high-impact role', () => {
  it.each([
    ['a group by its id', { '7d6e': ['Global Administrator'] }, member()],
    ['a group by its name', { 'night SHIFT ': ['global administrator'] }, member()],
    ['by template id', { '7D6E': ['62E90394-69f5-4237-9190-012177145e10'] }, member()],
    ['an Azure role', { '7d6e': ['azure: Owner'] }, member()],
    ['an Azure role, without its system', { '7d6e': ['Owner'] }, member()],
    ['among others', { '7d6e': ['Reports Reader', 'Security Administrator'] }, member()],
    ['a custom role by its id', { 'C-1': ['Application Administrator'] }, customRole],
    ['a custom role by its name', { 'app wrangler': ['Application Administrator'] }, customRole],
    [
      'through a custom role',
      { '7d6e': ['App wrangler'], 'App wrangler': ['Application Administrator'] },
      member(),
    ],
    ['a custom Azure role', { keeper: ['azure:owner'] }, customAzure('subscription')],
  ])('is high-impact itself: %s', (_, carries, role) => {
    expect(isHighImpact(role, carriersOf(carries))).toBe(true);
    expect(mayBeHighImpact(role, carriersOf(carries))).toBe(true);
  });

  it.each([
    ['another group', { other: ['Global Administrator'] }, member()],
    ['a role that is not high-impact', { '7d6e': ['Reports Reader'] }, member()],
    ['a role of another system', { '7d6e': ['Intune: Owner'] }, member()],
    ['a small part of Azure', { keeper: ['azure:owner'] }, customAzure('resourceGroup')],
    ['groups that carry each other', { '7d6e': ['x'], x: ['7d6e'] }, member()],
  ])('makes nothing else high-impact: %s', (_, carries, role) => {
    expect(isHighImpact(role, carriersOf(carries))).toBe(false);
  });
});
