import { beforeEach, describe, expect, it } from 'vitest';
import { fullName } from '../../../utils/i18n/assignment-names';
import type { Eligibility } from '../../../utils/pim/eligibility';
import { elevationsApart, withNamesApart } from '../../../utils/snapshot/names-apart';
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
