import { describe, expect, it } from 'vitest';
import type { Eligibility } from '../../../../utils/pim/eligibility';
import { locate } from '../../../../utils/portals/location/locate';
import { whereOf } from '../../../../utils/portals/location/where';
import { azureNeedOf, resourceTypeOf } from '../../../../utils/portals/needs/azure-need';
import { knownPage } from '../../../../utils/portals/needs/known-page';
import { suggest } from '../../../../utils/portals/suggest/suggest';
import { azureRole, data } from '../builders';

const subscription = '/subscriptions/11111111-2222-4333-8444-555555555555';
const rg = `${subscription}/resourceGroups/rg-web`;
const vm = `${rg}/providers/Microsoft.Compute/virtualMachines/vm-1`;
const mg = '/providers/Microsoft.Management/managementGroups/mg-platform';
const portal = 'https://portal.azure.com/#@contoso.com/resource';

function offered(url: string, level: string, eligibilities: Eligibility[]) {
  const location = locate(url)!;
  const need = azureNeedOf(location, data.catalogue)?.needs.find(
    (candidate) => candidate.level === level,
  );
  if (!need) return undefined;
  const lists = { eligibilities, activations: [] };
  const offer = suggest(need, lists, data.roles, whereOf(location, {}));
  if (offer.kind !== 'suggestions') return offer.kind;
  const named = (key: string) => {
    const eligibility = eligibilities.find((row) => row.key === key);
    return `${eligibility?.role.name} · ${eligibility?.scope.name}`;
  };
  return offer.list.map(({ key, note }) => [named(key), note].filter(Boolean).join(' '));
}

describe('a page about an Azure resource', () => {
  it('is read with Reader, at the resource or above, the least-privileged role first', () => {
    const all = [
      azureRole('Owner', subscription),
      azureRole('Contributor', rg.toLowerCase()),
      azureRole('Reader', rg),
      azureRole('Reader', `${subscription}/resourceGroups/rg-web2`),
      azureRole('Reader', '/subscriptions/99999999-2222-4333-8444-555555555555'),
    ];
    expect(offered(`${portal}${vm}/overview`, 'read', all)).toEqual([
      'Reader · rg-web',
      'Contributor · rg-web',
      `Owner · ${subscription.slice('/subscriptions/'.length)}`,
    ]);
  });

  it('offers a role of a management group last: the resource may be below it', () => {
    const all = [azureRole('Reader', mg), azureRole('Contributor', rg)];
    expect(offered(`${portal}${vm}`, 'read', all)).toEqual([
      'Contributor · rg-web',
      'Reader · mg-platform ifBelow',
    ]);
    expect(offered(`${portal}${mg}`, 'read', all)).toEqual(['Reader · mg-platform']);
  });

  it('is managed with the role for its type before Contributor', () => {
    const all = [azureRole('Contributor', rg), azureRole('Virtual Machine Contributor', rg)];
    expect(offered(`${portal}${vm}`, 'manage', all)?.[0]).toBe(
      'Virtual Machine Contributor · rg-web',
    );
    expect(offered(`${portal}${rg}`, 'manage', all)).toEqual(['Contributor · rg-web']);
  });

  it.each([`${vm}/users`, `${rg}/users`])(
    'that assigns access needs one of few roles: %s',
    (path) => {
      const all = ['Owner', 'Contributor', 'User Access Administrator'].map((name) =>
        azureRole(name, rg),
      );
      expect(offered(`${portal}${path}`, 'manage', all)).toEqual([
        'User Access Administrator · rg-web',
        'Owner · rg-web',
      ]);
    },
  );

  it('may be a blade that names the resource', () => {
    const blade = `https://portal.azure.com/#view/Microsoft_Azure_Compute/VirtualMachineBlade/id/${encodeURIComponent(vm)}`;
    expect(offered(blade, 'read', [azureRole('Reader', rg)])).toEqual(['Reader · rg-web']);
  });

  it('may be a list of resources, which any Azure role opens', () => {
    const location = locate(
      'https://portal.azure.com/#browse/Microsoft.Compute%2FVirtualMachines',
    )!;
    const page = knownPage(location, [], data)!;
    const [need] = page.needs;
    const reader = azureRole('Reader', rg);
    const where = whereOf(location, {});
    const eligible = { eligibilities: [reader], activations: [] };
    expect(suggest(need!, eligible, data.roles, where)).toEqual({
      kind: 'suggestions',
      list: [{ key: reader.key, broader: false }],
    });
    const active = { ...reader, startsAtMs: 0, endsAtMs: 9, kind: 'activated' as const };
    const lists = { eligibilities: [reader], activations: [active] };
    expect(suggest(need!, lists, data.roles, where).kind).toBe('covered');
  });

  it('has the type of its resource, however deep', () => {
    expect(resourceTypeOf(vm.toLowerCase())).toBe('microsoft.compute/virtualmachines');
    expect(resourceTypeOf('/providers/microsoft.sql/servers/a/databases/b')).toBe(
      'microsoft.sql/servers/databases',
    );
    expect(resourceTypeOf(rg)).toBe('');
  });

  it('is no other page', () => {
    const users = locate('https://entra.microsoft.com/#view/A/B')!;
    expect(azureNeedOf(users, data.catalogue)).toBeUndefined();
  });
});
