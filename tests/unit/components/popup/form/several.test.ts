import { describe, expect, it } from 'vitest';
import { commonPolicy, inputFor } from '../../../../../components/popup/form/several';
import type { RoleRow } from '../../../../../components/popup/roles/role-rows';
import { HOUR_MS, MINUTE_MS } from '../../../../../utils/pim/duration';
import type { Policy } from '../../../../../utils/pim/policy';
import { NOW_MS, policy, roles } from '../../../../screens/example';

const row = (rolePolicy: Policy | undefined): RoleRow => ({
  key: roles.user.key,
  eligibility: roles.user,
  policy: rolePolicy,
  roleDefaults: undefined,
  highImpact: false,
  mayRenew: true,
  accountTag: undefined,
  label: '',
  folded: '',
  ids: [],
});
const short = row(policy({ justification: false }, { maxDurationMs: HOUR_MS }));
const long = row(policy({ ticket: true }, { maxDurationMs: 10 * HOUR_MS }));
const values = {
  durationMs: 4 * HOUR_MS,
  justification: 'INC-1',
  ticketNumber: '7',
  ticketSystem: '',
};

describe('several roles in one form', () => {
  it('require what any of them requires, and allow the longest duration of them', () => {
    expect(commonPolicy([short, long], NOW_MS)).toMatchObject({
      maxDurationMs: 10 * HOUR_MS,
      needs: { justification: true, ticket: true },
    });
    expect(commonPolicy([short], NOW_MS)).toMatchObject({
      needs: { justification: false, ticket: false },
    });
  });

  it('are each sent with their own longest duration where it is shorter', () => {
    expect(inputFor(short, values, NOW_MS)).toEqual({
      durationMs: HOUR_MS,
      justification: 'INC-1',
      ticket: { number: '7', system: '' },
    });
    expect(inputFor(long, values, NOW_MS).durationMs).toBe(4 * HOUR_MS);
  });

  it('are each over before their own eligibility is', () => {
    const endsAtMs = NOW_MS + 49 * MINUTE_MS;
    const ending = { ...long, eligibility: { ...long.eligibility, endsAtMs } };
    expect(inputFor(ending, values, NOW_MS).durationMs).toBe(45 * MINUTE_MS);
    expect(commonPolicy([ending], NOW_MS)).toMatchObject({ maxDurationMs: 45 * MINUTE_MS });
  });

  it('may have unknown policies: eight hours are allowed, and nothing is required', () => {
    expect(commonPolicy([row(undefined), row({ kind: 'unknown' })], NOW_MS)).toMatchObject({
      maxDurationMs: 8 * HOUR_MS,
      needs: { justification: false },
    });
  });
});
