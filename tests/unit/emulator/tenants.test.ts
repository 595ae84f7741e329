import { describe, expect, it } from 'vitest';
import { activeRoles } from '../../emulator/active-roles';
import { contoso } from '../../emulator/tenants/contoso';
import { largeCounts } from '../../emulator/tenants/large';
import { msp } from '../../emulator/tenants/msp';
import { roleDefinitions } from '../../emulator/tenants/role-definitions';
import { contosoWorld, worldOf } from '../../emulator/tenants/worlds';

const mine = (world: ReturnType<typeof contosoWorld>, userId: string) =>
  world.tenants[0]?.eligibilities.filter((row) => row.principalId === userId) ?? [];

describe('contoso', () => {
  it('makes Ana eligible for eleven roles and Ben for two', () => {
    const world = contosoWorld();
    expect(mine(world, contoso.ana.id)).toHaveLength(11);
    expect(mine(world, contoso.ben.id)).toHaveLength(2);
    expect(mine(world, contoso.cora.id)).toHaveLength(0);
  });

  it('is the same in every run', () => {
    expect(contosoWorld().tenants).toEqual(contosoWorld().tenants);
  });

  it('shares nothing between two worlds', () => {
    const changed = contosoWorld();
    changed.tenants[0]?.users.splice(0);
    expect(contosoWorld().tenants[0]?.users).toHaveLength(4);
  });

  it('gives Ana one standing role', () => {
    const world = contosoWorld();
    const [tenant] = world.tenants;
    const active = tenant ? activeRoles(world, tenant, contoso.ana.id) : [];
    expect(active).toEqual(['88d8e3e3-8f55-4a1e-953a-9b9898b8876b']);
  });
});

describe('many', () => {
  it('makes Ana eligible for 73 roles, some through a group', () => {
    const rows = mine(worldOf('many'), contoso.ana.id);
    expect(rows).toHaveLength(73);
    expect(new Set(rows.map((row) => row.instanceId)).size).toBe(73);
    expect(rows.some((row) => row.memberType === 'Group')).toBe(true);
  });
});

describe('large', () => {
  const [tenant] = worldOf('large').tenants;

  it('makes Ana eligible for 500 directory roles, each once', () => {
    const rows = tenant?.eligibilities.filter((row) => row.principalId === contoso.ana.id) ?? [];
    expect(rows).toHaveLength(largeCounts.directory);
    expect(new Set(rows.map((row) => row.instanceId)).size).toBe(largeCounts.directory);
  });

  it('makes her eligible for 200 groups, each once', () => {
    const rows = tenant?.pimGroups.eligibilities ?? [];
    expect(new Set(rows.map((row) => row.instanceId)).size).toBe(largeCounts.groups);
  });

  it('makes her eligible at 2,000 Azure scopes', () => {
    const rows = tenant?.azure.eligibilities ?? [];
    expect(new Set(rows.map((row) => row.scopeId)).size).toBe(largeCounts.azure);
  });
});

describe('msp', () => {
  it('gives one person five roles in each of twenty tenants', () => {
    const { tenants } = worldOf('msp');
    expect(new Set(tenants.map(({ id }) => id)).size).toBe(20);
    expect(tenants.map(({ eligibilities }) => eligibilities.length)).toEqual(Array(20).fill(5));
    expect(tenants.map(({ users }) => users)).toEqual(msp.customers.map(({ mia }) => [mia]));
  });
});

describe('role definitions', () => {
  it('name each of 145 built-in roles once', () => {
    expect(new Set(roleDefinitions.map((role) => role.id)).size).toBe(145);
    expect(new Set(roleDefinitions.map((role) => role.displayName)).size).toBe(145);
  });
});
