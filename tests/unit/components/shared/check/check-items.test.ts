import { describe, expect, it } from 'vitest';
import { checkItems } from '../../../../../components/shared/check/check-items';
import type { CheckLine } from '../../../../../utils/snapshot/set-up-check';

const line = (
  thing: CheckLine['thing'],
  about = '',
  state: CheckLine['state'] = 'passed',
): CheckLine => ({ thing, about, state, error: null });

describe('The rows of a check', () => {
  const signIn = line('signIn');
  const groups = line('surface', 'group');

  it('put permissions that are right together, where the first of them stands', () => {
    const right = [line('permission', 'User.Read'), line('permission', 'Group.ReadBasic.All')];
    expect(checkItems([signIn, ...right, groups])).toEqual([signIn, right, groups]);
  });

  it('leave alone each permission that somebody has to do something about', () => {
    const one = line('permission', 'User.Read');
    const failed = line('permission', 'Mail.Read', 'failed');
    const lacking = line('permission', 'Group.ReadBasic.All', 'lacking');
    const other = line('permission', 'user_impersonation');
    expect(checkItems([signIn, one, failed, other, lacking, groups])).toEqual([
      signIn,
      [one, other],
      failed,
      lacking,
      groups,
    ]);
  });

  it('leave a single permission as it is', () => {
    const lines = [signIn, line('permission', 'User.Read'), groups];
    expect(checkItems(lines)).toEqual(lines);
  });
});
