import { describe, expect, it } from 'vitest';
import { packRows, unpackRows } from '../../../utils/snapshot/rows';
import { policy, roles } from '../../screens/example';

const eligibilities = [roles.helpdesk, roles.exchange, roles.reports];

describe('packed rows', () => {
  it('are unpacked with the policy of each', () => {
    const policies = {
      [roles.helpdesk.key]: policy(),
      [roles.exchange.key]: policy({ ticket: true }),
      [roles.reports.key]: { kind: 'unknown' as const },
    };
    expect(unpackRows(packRows({ eligibilities, policies }))).toEqual({ eligibilities, policies });
  });

  it('hold a policy that many roles share once', () => {
    const policies = Object.fromEntries(eligibilities.map(({ key }) => [key, policy()]));
    expect(JSON.parse(packRows({ eligibilities, policies })).policies).toEqual([policy()]);
  });

  it('keep apart a policy that was not fetched yet', () => {
    const policies = { [roles.exchange.key]: policy() };
    expect(unpackRows(packRows({ eligibilities, policies })).policies).toEqual(policies);
  });

  it('drop the policy of a role that is gone', () => {
    const policies = { [roles.global.key]: policy() };
    expect(JSON.parse(packRows({ eligibilities, policies })).policies).toEqual([]);
  });
});
