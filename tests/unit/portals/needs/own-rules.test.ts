import { describe, expect, it } from 'vitest';
import { locate } from '../../../../utils/portals/location/locate';
import { knownPage } from '../../../../utils/portals/needs/known-page';
import { carriedRefs, ownNeedOf, readAddress } from '../../../../utils/portals/needs/own-rules';
import { roleIds } from '../../../../utils/portals/roles/role-ids';
import { suggest } from '../../../../utils/portals/suggest/suggest';
import { azureRole, data, eligible, group, pages } from '../builders';

const reader = roleIds['Reports Reader'];
const rules = (address: string, role = 'Reports Reader') => [{ at: address, role }];
const applies = (address: string, url: string) =>
  ownNeedOf(locate(url)!, rules(address), data.roles) !== undefined;

describe('a rule in the settings', () => {
  it.each([
    ['entra.microsoft.com/#view/Foo/Bar', 'https://entra.microsoft.com/#view/Foo/Bar'],
    ['entra.microsoft.com/#view/Foo/Bar', 'https://portal.azure.com/#blade/foo/BAR.ReactView'],
    ['entra.microsoft.com/#view/Foo/Bar', 'https://entra.microsoft.com/#view/Foo/Bar/~/Item'],
    ['https://entra.microsoft.com/#view/Foo/*', 'https://entra.microsoft.com/#view/Foo/Other'],
    ['admin.microsoft.com/#/mine', 'https://admin.cloud.microsoft/?#/mine/deeper'],
    [
      'portal.azure.com/#resource/subscriptions/*/resourceGroups/rg-web',
      'https://portal.azure.com/#@contoso.com/resource/subscriptions/1/resourceGroups/RG-web/overview',
    ],
  ])('applies to a page in all forms of its address: %s', (address, url) => {
    expect(applies(address, url)).toBe(true);
  });

  it.each([
    ['entra.microsoft.com/#view/Foo/Bar', 'https://entra.microsoft.com/#view/Foo/Bart'],
    ['entra.microsoft.com/#view/Foo/B.r', 'https://entra.microsoft.com/#view/Foo/Bar'],
    ['entra.microsoft.com/', 'https://entra.microsoft.com/#view/Foo/Bar'],
    ['admin.microsoft.com/#/mine', 'https://intune.microsoft.com/#view/mine/x'],
  ])('applies to no other page: %s', (address, url) => {
    expect(applies(address, url)).toBe(false);
  });

  it.each(['example.com/x', 'no address', ''])(
    'outside the portals applies to nothing: "%s"',
    (address) => {
      expect(readAddress(address)).toBeUndefined();
      expect(applies(address, pages.home)).toBe(false);
    },
  );

  it('is compared with a long address quickly, whatever its stars', () => {
    const stars = `security.microsoft.com/${'*a'.repeat(3)}*b`;
    const many = Array.from({ length: 60 }, () => ({ at: stars, role: 'Reports Reader' }));
    const long = locate(`https://security.microsoft.com/${'a/'.repeat(245)}c`)!;
    expect(long.place.kind).toBe('route');
    expect(ownNeedOf(long, many, data.roles)).toBeUndefined();
  });

  it('comes before the catalogue, and keeps the page’s name', () => {
    const page = knownPage(locate(pages.signIns)!, rules(pages.signIns, 'teams reader'), data);
    expect(page?.title).toBe('Sign-in logs');
    expect(page?.needs.map(({ least }) => least)).toEqual([[roleIds['Teams Reader']]]);
  });

  it.each([
    ['the name of a built-in role', 'reports reader', eligible('Reports Reader')],
    ['its template id', reader, eligible('Reports Reader')],
    ['an Azure role', 'reader', azureRole('Reader', '/')],
    ['a group', 'exchange team', group('Exchange team')],
    [
      'a custom role',
      'Log keeper',
      { ...eligible('Reports Reader'), role: { id: 'c1', name: 'Log Keeper' } },
    ],
  ])('may name %s', (_, role, eligibility) => {
    const need = ownNeedOf(locate(pages.home)!, rules(pages.home, role), data.roles)!.needs[0]!;
    const offer = suggest(need, { eligibilities: [eligibility], activations: [] }, data.roles);
    expect(offer).toMatchObject({ kind: 'suggestions', list: [{ broader: false }] });
  });
});

describe('a setting says which roles a group carries:', () => {
  const need = {
    level: 'read' as const,
    least: [reader],
    all: false,
    also: [],
  };
  const carried = carriedRefs({ 'ID-of-Auditors': ['Reports Reader'] }, data.roles);
  const where = { armId: null, slowGroups: false, carried };
  const offer = (...eligibilities: Parameters<typeof suggest>[1]['eligibilities']) =>
    suggest(need, { eligibilities, activations: [] }, data.roles, where);

  it('the group is offered', () => {
    expect(offer(group('Auditors'))).toMatchObject({ kind: 'suggestions' });
    expect(offer(group('Others'))).toMatchObject({ kind: 'none' });
  });

  it('its membership is offered, not its ownership', () => {
    expect(offer(group('Auditors', 'owner'))).toMatchObject({ kind: 'none' });
  });

  it('it is offered after the role itself', () => {
    const found = offer(group('Auditors'), eligible('Reports Reader'));
    expect(found.kind === 'suggestions' && found.list[0]?.key).toBe(eligible('Reports Reader').key);
  });

  it('an active membership covers the page', () => {
    const active = { ...group('Auditors'), startsAtMs: 0, endsAtMs: 9, kind: 'activated' as const };
    const lists = { eligibilities: [], activations: [active] };
    expect(suggest(need, lists, data.roles, where)).toMatchObject({ kind: 'covered', untilMs: 9 });
  });

  it('a role of another system is named with its system', () => {
    const intune = { ...need, least: ['intune:Help Desk Operator'] };
    const labels = carriedRefs({ 'id-of-desk': ['intune:Help Desk Operator'] }, data.roles);
    const lists = { eligibilities: [group('desk')], activations: [] };
    expect(suggest(intune, lists, data.roles, { ...where, carried: labels })).toMatchObject({
      kind: 'suggestions',
    });
  });

  describe('where groups are slow', () => {
    const slow = { ...where, slowGroups: true };
    const both = [group('Auditors'), eligible('Security Reader'), eligible('Reports Reader')];

    it('the direct role comes first, and both have a note', () => {
      const broaderNeed = { ...need, also: [roleIds['Security Reader']] };
      const found = suggest(
        broaderNeed,
        { eligibilities: both, activations: [] },
        data.roles,
        slow,
      );
      expect(found.kind === 'suggestions' && found.list.map(({ note }) => note)).toEqual([
        'direct',
        'slowGroup',
        'direct',
      ]);
    });
  });
});
