import { describe, expect, it } from 'vitest';
import {
  carriesOf,
  carriesPairs,
  carriesProblems,
  rulePairs,
  ruleProblems,
  rulesOf,
} from '../../../../components/options/controls/page-pairs';

const knowledge = {
  isAddress: (text: string) => text.startsWith('entra.microsoft.com'),
  roleNames: ['Reports Reader'],
};
const address = 'entra.microsoft.com/#view/A/B';

describe('lines about pages', () => {
  it('are the same after being edited as pairs', () => {
    const rules = [{ at: address, role: 'Reports Reader' }];
    expect(rulesOf(rulePairs(rules))).toEqual(rules);
    const carries = { desk: ['Reports Reader', 'Intune:Help Desk Operator'] };
    expect(carriesOf(carriesPairs(carries))).toEqual(carries);
  });

  it('without text are left out, and are not invalid', () => {
    const blank = [{ left: ' ', right: '' }];
    expect(rulesOf(blank)).toEqual([]);
    expect(carriesOf(blank)).toEqual({});
    expect(ruleProblems(blank, knowledge)).toEqual([]);
  });

  it('say which side is invalid', () => {
    const pairs = [
      { left: address, right: 'Any role of mine' },
      { left: 'example.com', right: '' },
    ];
    expect(ruleProblems(pairs, knowledge)).toMatchObject([
      { index: 1, side: 'left', says: expect.stringMatching(/not an address/) },
      { index: 1, side: 'right', says: expect.stringMatching(/Which role/) },
    ]);
  });
});

describe('a line about a group', () => {
  it.each([
    ['desk', 'reports reader'],
    ['desk', '5d6b6bb7-de71-4623-b4af-96380a352509'],
    ['desk', 'Intune: Help Desk Operator'],
  ])('is valid: %s carries %s', (left, right) => {
    expect(carriesProblems([{ left, right }], knowledge)).toEqual([]);
  });

  it.each([
    ['', 'Reports Reader', 'left'],
    ['desk', 'Reprots Reader', 'right'],
    ['desk', '', 'right'],
  ])('is invalid: "%s" carries "%s"', (left, right, side) => {
    expect(carriesProblems([{ left, right }], knowledge)).toMatchObject([{ side }]);
  });
});
