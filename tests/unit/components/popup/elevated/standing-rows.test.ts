import { describe, expect, it } from 'vitest';
import {
  standingRows,
  standingSummary,
  standingWords,
} from '../../../../../components/popup/elevated/standing-rows';
import type { Activation } from '../../../../../utils/pim/activation';
import { HOUR_MS } from '../../../../../utils/pim/duration';
import type { Eligibility } from '../../../../../utils/pim/eligibility';
import { active, NOW_MS, overview, roles, snapshot } from '../../../../screens/example';

const { user, helpdesk, reports, global } = roles;
const standing = (role: Eligibility, change: Partial<Activation> = {}): Activation => ({
  ...role,
  startsAtMs: null,
  endsAtMs: null,
  kind: 'assigned',
  ...change,
});
const rowsOf = (...activations: Activation[]) => {
  const view = { overview: overview(), snapshots: [snapshot({ activations })] };
  return standingRows({ ...view, page: undefined, intent: undefined }, NOW_MS);
};
const summaryOf = (...activations: Activation[]) => standingSummary(rowsOf(...activations));

describe('roles held without activation', () => {
  it('are those that were assigned and hold, what can take over the tenant first', () => {
    const rows = rowsOf(
      standing(user),
      standing(global),
      standing(helpdesk, { endsAtMs: NOW_MS }),
      active(reports, HOUR_MS, HOUR_MS),
    );
    expect(rows.map(({ activation, highImpact }) => [activation.role.name, highImpact])).toEqual([
      ['Global Administrator', true],
      ['User Administrator', false],
    ]);
  });

  it.each<[Partial<Activation>, string]>([
    [{}, 'always active'],
    [{ endsAtMs: NOW_MS + HOUR_MS }, 'until 2:20 PM, without activation'],
    [{ via: 'group' }, 'through a group, without activation'],
    [
      { via: 'group', endsAtMs: NOW_MS + HOUR_MS },
      'through a group until 2:20 PM, without activation',
    ],
    [{ via: 'inherited' }, 'always active, from a broader scope'],
  ])('say until when and how: %o', (change, words) => {
    expect(standingWords(standing(user, change), NOW_MS)).toBe(words);
  });

  it('are counted, and those that matter most are named', () => {
    expect(summaryOf(standing(user), standing(helpdesk), standing(global))).toBe(
      'Always active (3): Global Administrator\u00a0…',
    );
    expect(summaryOf(standing(user), standing(helpdesk))).toMatch(/^Always active \(2\): .*[^…]$/);
  });

  it('are not called always active where one of them ends, or comes through a group', () => {
    for (const change of [{ endsAtMs: NOW_MS + HOUR_MS }, { via: 'group' as const }]) {
      expect(summaryOf(standing(user), standing(helpdesk, change), standing(global))).toContain(
        'Without activation (3)',
      );
    }
  });
});
