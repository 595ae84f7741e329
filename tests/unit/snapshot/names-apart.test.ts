import { beforeEach, describe, expect, it } from 'vitest';
import { fullName } from '../../../utils/i18n/assignment-names';
import type { Eligibility } from '../../../utils/pim/eligibility';
import { elevationsApart, withNamesApart } from '../../../utils/snapshot/names-apart';
import type { Snapshot } from '../../../utils/snapshot/shape';
import { active, elevation, eligible, snapshot } from '../../screens/example';
import { showLanguage } from '../support/show-language';

beforeEach(() => showLanguage('en'));

const web = (subscription: string): Eligibility =>
  eligible('Contributor', {
    surface: 'azure',
    scope: {
      id: `/subscriptions/${subscription}/resourceGroups/rg-web`,
      name: 'rg-web',
      kind: 'resourceGroup',
    },
  });
const [first, second] = [web('11111111-0000'), web('22222222-0000')];

describe('an account’s lists', () => {
  it('are told apart whatever list a name is on', () => {
    const named = withNamesApart(
      snapshot({ eligibilities: [first], activations: [active(second, 1, 1)] }),
    );
    expect(named.eligibilities.map((row) => fullName(row))).toEqual([
      'Contributor · rg-web · 11111111…',
    ]);
    expect(named.activations.map((row) => fullName(row))).toEqual([
      'Contributor · rg-web · 22222222…',
    ]);
  });

  it('are the very same where nothing changes, so that nothing is written anew', () => {
    const alone = snapshot({ eligibilities: [first] });
    expect(withNamesApart(alone).eligibilities).toBe(alone.eligibilities);
    const named = withNamesApart(snapshot({ eligibilities: [first, second] }));
    const again = withNamesApart({ ...named, activations: [...named.activations] });
    expect(again.eligibilities).toBe(named.eligibilities);
  });

  it('that come again are named as before without comparing anything anew', () => {
    const before = withNamesApart(snapshot({ eligibilities: [first, second] }));
    const [role] = before.eligibilities;
    // A name that nothing would work out shows where it was taken from.
    const within = ['as before'];
    const marked = [{ ...role!, scope: { ...role!.scope, within } }, before.eligibilities[1]!];
    const read = snapshot({ eligibilities: [{ ...first, endsAtMs: 1 }, second] });
    const again = withNamesApart(read, { ...before, eligibilities: marked });
    expect(again.eligibilities[0]).toEqual({
      ...first,
      endsAtMs: 1,
      scope: { ...first.scope, within },
    });
    const moved = withNamesApart(read, { ...before, eligibilities: marked.toReversed() });
    expect(moved.eligibilities[0]?.scope.within).toEqual(['11111111…']);
  });

  it('are named anew with each name that changes, and each row that comes or goes', () => {
    const before = withNamesApart(snapshot({ eligibilities: [first, second] }));
    const renamed = { ...second, scope: { ...second.scope, name: 'rg-shop' } };
    const namesAfter = (change: Partial<Snapshot>) =>
      withNamesApart({ ...before, ...change }, before).eligibilities.map((row) => fullName(row));
    expect(namesAfter({ eligibilities: [first, renamed] })).toEqual([
      'Contributor · rg-web',
      'Contributor · rg-shop',
    ]);
    expect(namesAfter({ eligibilities: [first] })).toEqual(['Contributor · rg-web']);
    expect(namesAfter({ eligibilities: [first], activations: [active(second, 1, 1)] })).toEqual([
      'Contributor · rg-web · 11111111…',
    ]);
    const known = { ...first, scope: { ...first.scope, parent: 'Production' } };
    expect(namesAfter({ eligibilities: [known, second] })[0]).toBe(
      'Contributor · rg-web · Production',
    );
  });

  it('are short again once a name is alone', () => {
    const named = withNamesApart(snapshot({ eligibilities: [first, second] }));
    const left = withNamesApart({ ...named, eligibilities: named.eligibilities.slice(0, 1) });
    expect(left.eligibilities.map((row) => fullName(row))).toEqual(['Contributor · rg-web']);
  });
});

describe('elevations', () => {
  const namesOf = (change: Parameters<typeof snapshot>[0]) =>
    elevationsApart(withNamesApart(snapshot(change))).map(({ eligibility }) =>
      fullName(eligibility),
    );

  it('are named as their row is now, whatever it was called at the click', () => {
    const elevations = [elevation(first, { state: 'waiting' })];
    expect(namesOf({ eligibilities: [first, second], elevations })).toEqual([
      'Contributor · rg-web · 11111111…',
    ]);
    expect(namesOf({ eligibilities: [first], elevations })).toEqual(['Contributor · rg-web']);
  });

  it('of a role that is on no list any more are told apart from those that are', () => {
    const elevations = [elevation(first, { state: 'waiting' })];
    expect(namesOf({ eligibilities: [second], elevations })).toEqual([
      'Contributor · rg-web · 11111111…',
    ]);
  });
});
