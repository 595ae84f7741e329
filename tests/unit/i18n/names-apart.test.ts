import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { fullName } from '../../../utils/i18n/assignment-names';
import { namesApart } from '../../../utils/i18n/names-apart';
import { likeness } from '../../../utils/i18n/told-apart';
import type { Assignment, Scope, Surface } from '../../../utils/pim/eligibility';
import { showLanguage } from '../support/show-language';

beforeEach(() => showLanguage('en'));

const [one, two] = ['11111111-0000-4000-8000-000000000001', '22222222-0000-4000-8000-000000000002'];
const CONTRIBUTOR = 'b24988ac-6180-42a0-ab88-20f7382dd24c';

const azure = (id: string, kind: Scope['kind'], name = id.split('/').at(-1) ?? ''): Assignment => ({
  surface: 'azure',
  role: { id: `/providers/x/roleDefinitions/${CONTRIBUTOR}`, name: 'Contributor' },
  scope: { id, kind, name },
});
const subscription = (guid: string, name: string) =>
  azure(`/subscriptions/${guid}`, 'subscription', name);
const group = (guid: string, name = 'rg-web') =>
  azure(`/subscriptions/${guid}/resourceGroups/${name}`, 'resourceGroup');
const resource = (guid: string, rg: string, path: string) =>
  azure(`/subscriptions/${guid}/resourceGroups/${rg}/providers/${path}`, 'resource');
const unit = (guid: string, name: string): Assignment => ({
  surface: 'directory',
  role: { id: 'fe930be7-5e62-47db-91af-98c3a49a38b1', name: 'User Administrator' },
  scope: { id: `/administrativeUnits/${guid}`, name, kind: 'administrativeUnit' },
});
const membership = (guid: string, name: string): Assignment => ({
  surface: 'groups',
  role: { id: 'member', name: 'Member' },
  scope: { id: guid, name, kind: 'group' },
});

function namesOf(...assignments: Assignment[]): string[] {
  const apart = namesApart(assignments);
  return assignments.map((each) => fullName({ ...each, scope: apart(each) }));
}

describe('names of one account', () => {
  it('stay short where they are alone', () => {
    expect(namesOf(group(one), unit(two, 'Sales'), membership(one, 'Operators'))).toEqual([
      'Contributor · rg-web',
      'User Administrator · Sales',
      'Operators · Member',
    ]);
  });

  it('of resource groups say their subscription, by its name where that is listed', () => {
    const production = subscription(one, 'Production');
    expect(namesOf(production, group(one), group(two))).toEqual([
      'Contributor · Production',
      'Contributor · rg-web · Production',
      'Contributor · rg-web · 22222222…',
    ]);
  });

  it('of subscriptions say a short id, and so do those of resource groups in them', () => {
    const same = [one, two].map((guid) => subscription(guid, 'Azure subscription 1'));
    expect(namesOf(...same, group(one), group(two))).toEqual([
      'Contributor · Azure subscription 1 · 11111111…',
      'Contributor · Azure subscription 1 · 22222222…',
      'Contributor · rg-web · Azure subscription 1 · 11111111…',
      'Contributor · rg-web · Azure subscription 1 · 22222222…',
    ]);
  });

  it('of resources say their resource group, and their subscription where that is equal too', () => {
    const vault = 'Microsoft.KeyVault/vaults/web';
    expect(namesOf(resource(one, 'rg-a', vault), resource(one, 'rg-b', vault))).toEqual([
      'Contributor · web · rg-a',
      'Contributor · web · rg-b',
    ]);
    expect(namesOf(resource(one, 'rg-a', vault), resource(two, 'rg-a', vault))).toEqual([
      'Contributor · web · rg-a · 11111111…',
      'Contributor · web · rg-a · 22222222…',
    ]);
  });

  it('of resources of one group say of which type they are', () => {
    const [vault, site] = ['Microsoft.KeyVault/vaults/web', 'Microsoft.Web/sites/web'];
    expect(namesOf(resource(one, 'rg-a', vault), resource(one, 'rg-a', site))).toEqual([
      'Contributor · web · vaults · rg-a · 11111111…',
      'Contributor · web · sites · rg-a · 11111111…',
    ]);
  });

  it('of a part of a resource say the resource', () => {
    const part = (account: string) =>
      `Microsoft.Storage/storageAccounts/${account}/blobServices/default/containers/logs`;
    expect(namesOf(resource(one, 'rg', part('sa1')), resource(one, 'rg', part('sa2')))).toEqual([
      'Contributor · logs · default · sa1',
      'Contributor · logs · default · sa2',
    ]);
  });

  it('of administrative units, groups and management groups say an id', () => {
    const management = (id: string) =>
      azure(
        `/providers/Microsoft.Management/managementGroups/${id}`,
        'managementGroup',
        'Platform',
      );
    expect(
      namesOf(
        ...[unit(one, 'Sales'), unit(two, 'Sales')],
        ...[membership(one, 'Team'), membership(two, 'Team')],
        ...[management('mg-platform-emea'), management('mg-platform-us')],
      ),
    ).toEqual([
      'User Administrator · Sales · 11111111…',
      'User Administrator · Sales · 22222222…',
      'Team · 11111111… · Member',
      'Team · 22222222… · Member',
      'Contributor · Platform · mg-platform-emea',
      'Contributor · Platform · mg-platform-us',
    ]);
  });

  it('of custom roles say an id, in the whole tenant too', () => {
    const role = (id: string): Assignment => ({
      surface: 'directory',
      role: { id, name: 'Operations' },
      scope: { id: '/', name: '', kind: 'tenant' },
    });
    expect(namesOf(role(one), role(two))).toEqual([
      'Operations · 11111111…',
      'Operations · 22222222…',
    ]);
  });

  it('are told apart where the roles differ: somebody looks for the place, too', () => {
    const reader = { ...group(two), role: { id: 'acdd72a7', name: 'Reader' } };
    expect(namesOf(group(one), reader)).toEqual([
      'Contributor · rg-web · 11111111…',
      'Reader · rg-web · 22222222…',
    ]);
  });

  it('spell ids that differ in nothing that can be seen', () => {
    const [plain, wide] = [group(one, 'web'), group(one, 'ｗｅｂ')];
    const below = `/subscriptions/${one}/resourcegroups`;
    const same = [plain, wide].map((each) => ({ ...each, scope: { ...each.scope, name: 'web' } }));
    const [first = '', second = ''] = namesOf(...same);
    expect(first).toMatch(new RegExp(`${below}/web$`));
    expect(second).toMatch(new RegExp(`${below}/%ff57;%ff45;%ff42;$`));
  });

  it('are equal for one thing that is listed twice, in whatever casing', () => {
    const lower = { ...group(one), scope: { ...group(one).scope } };
    lower.scope.id = lower.scope.id.toLowerCase();
    expect(namesOf(group(one), lower)).toEqual(['Contributor · rg-web', 'Contributor · rg-web']);
  });

  it('forget what told them apart once they are alone', () => {
    const left = { ...group(one), scope: { ...group(one).scope, within: ['Production'] } };
    expect(namesOf(left)).toEqual(['Contributor · rg-web']);
  });

  it('keep the name of a subscription that was known', () => {
    const known = { ...group(one), scope: { ...group(one).scope, parent: 'Production' } };
    expect(namesOf(known, group(two))).toEqual([
      'Contributor · rg-web · Production',
      'Contributor · rg-web · 22222222…',
    ]);
  });
});

/** Few different names and ids, of the kinds that look alike, so that they meet. */
const anyName = fc.constantFrom(
  ...['Web', 'web', ' web\u200b', 'Web · Prod', 'Prod', '', 'Member', '11111111…'],
  ...['x'.repeat(200), `${'x'.repeat(200)}y`, 'Contributor', 'ＷＥＢ'],
);
const guids = [one, two, '11111111-9999-4000-8000-000000000003'];
const anyGuid = fc.constantFrom(...guids);
const anyScope: fc.Arbitrary<{ surface: Surface; scope: Scope }> = fc
  .record({ guid: anyGuid, name: anyName, rg: anyName, form: fc.nat(7) })
  .map(({ guid, name, rg, form }) => {
    const below = `/subscriptions/${guid}/resourceGroups/${rg || 'rg'}`;
    const scopes: [Surface, string, Scope['kind']][] = [
      ['directory', '/', 'tenant'],
      ['directory', `/administrativeUnits/${guid}`, 'administrativeUnit'],
      ['directory', `/${guid}`, 'object'],
      ['directory', '/', 'app'],
      ['groups', guid, 'group'],
      ['azure', `/subscriptions/${guid}`, 'subscription'],
      ['azure', below, 'resourceGroup'],
      ['azure', `${below}/providers/Microsoft.Web/sites/${rg || 'a'}`, 'resource'],
    ];
    const [surface, id, kind] = scopes[form]!;
    return { surface, scope: { id, kind, name: kind === 'tenant' ? '' : name } };
  });
const anyAssignment = fc
  .record({ place: anyScope, roleId: anyGuid, roleName: anyName })
  .map(({ place, roleId, roleName }): Assignment => {
    const role = { id: place.surface === 'groups' ? 'member' : roleId, name: roleName };
    return { ...place, role };
  });

/** Two rows of one thing have one name: nothing of it is read twice in different words here. */
const distinct = (assignments: Assignment[]): Assignment[] => [
  ...new Map(
    assignments.map((each) => {
      const { surface, role, scope } = each;
      return [[surface, role.id, scope.kind, scope.id].join('|').toLowerCase(), each];
    }),
  ).values(),
];

it('No two different assignments of an account ever read alike', () => {
  fc.assert(
    fc.property(fc.array(anyAssignment, { maxLength: 12 }), (some) => {
      const assignments = distinct(some);
      const looks = namesOf(...assignments).map(likeness);
      expect(new Set(looks).size).toBe(assignments.length);
    }),
    { numRuns: 1_000 },
  );
}, 30_000);

it('Thousands of names are told apart in a moment', () => {
  const many = guids.flatMap((guid) =>
    Array.from({ length: 900 }, (_, number) => group(guid, `rg-${number}`)),
  );
  // The processor's time, which a busy machine does not lengthen.
  const before = process.cpuUsage();
  expect(new Set(namesOf(...many)).size).toBe(many.length);
  expect(process.cpuUsage(before).user / 1_000).toBeLessThan(1_500);
});
