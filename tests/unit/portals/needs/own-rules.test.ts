import { describe, expect, it } from 'vitest';
import { locate } from '../../../../utils/portals/location/locate';
import { knownPage } from '../../../../utils/portals/needs/known-page';
import { carriedRefs, ownNeedOf, readAddress } from '../../../../utils/portals/needs/own-rules';
import { roleIds } from '../../../../utils/portals/roles/role-ids';
import { suggest } from '../../../../utils/portals/suggest/suggest';
import { azureRole, data, eligible, group, pages } from '../builders';

const reader = roleIds['Reports Reader'];
const rules = (at: string, role = 'Reports Reader') => [{ at, role }];
const applies = (at: string, url: string) =>
  ownNeedOf(locate(url)!, rules(at), data.roles) !== undefined;

describe('a rule of one’s own', () => {
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
  ])('stands for a page in all its forms: %s', (at, url) => {
    expect(applies(at, url)).toBe(true);
  });

  it.each([
    ['entra.microsoft.com/#view/Foo/Bar', 'https://entra.microsoft.com/#view/Foo/Bart'],
    ['entra.microsoft.com/#view/Foo/B.r', 'https://entra.microsoft.com/#view/Foo/Bar'],
    ['entra.microsoft.com/', 'https://entra.microsoft.com/#view/Foo/Bar'],
    ['admin.microsoft.com/#/mine', 'https://intune.microsoft.com/#view/mine/x'],
  ])('stands for nothing else: %s', (at, url) => {
    expect(applies(at, url)).toBe(false);
  });

  it.each(['example.com/x', 'no address', ''])('of no portal is none: "%s"', (at) => {
    expect(readAddress(at)).toBeUndefined();
    expect(applies(at, pages.home)).toBe(false);
  });

  it('reads a long address quickly, whatever its stars', () => {
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
  ])('may name %s', (_, role, held) => {
    const need = ownNeedOf(locate(pages.home)!, rules(pages.home, role), data.roles)!.needs[0]!;
    const offer = suggest(need, { eligibilities: [held], activations: [] }, data.roles);
    expect(offer).toMatchObject({ kind: 'suggestions', list: [{ broader: false }] });
  });
});

describe('a label says what a group carries', () => {
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

  it('so the group is offered', () => {
    expect(offer(group('Auditors'))).toMatchObject({ kind: 'suggestions' });
    expect(offer(group('Others'))).toMatchObject({ kind: 'none' });
  });

  it('to its members, not to its owners', () => {
    expect(offer(group('Auditors', 'owner'))).toMatchObject({ kind: 'none' });
  });

  it('after the role itself', () => {
    const found = offer(group('Auditors'), eligible('Reports Reader'));
    expect(found.kind === 'suggestions' && found.list[0]?.key).toBe(eligible('Reports Reader').key);
  });

  it('and an active membership covers the page', () => {
    const active = { ...group('Auditors'), startsAtMs: 0, endsAtMs: 9, kind: 'activated' as const };
    const lists = { eligibilities: [], activations: [active] };
    expect(suggest(need, lists, data.roles, where)).toMatchObject({ kind: 'covered', untilMs: 9 });
  });

  it('a role of another system by its own name', () => {
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

    it('the direct role comes first and says why, the group says that it is slow', () => {
      const wide = { ...need, also: [roleIds['Security Reader']] };
      const found = suggest(wide, { eligibilities: both, activations: [] }, data.roles, slow);
      expect(found.kind === 'suggestions' && found.list.map(({ note }) => note)).toEqual([
        'direct',
        'slowGroup',
        'direct',
      ]);
    });
  });
});
