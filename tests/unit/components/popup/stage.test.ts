import { describe, expect, it } from 'vitest';
import { type Stage, stageOf } from '../../../../components/popup/stage';
import { pimErrorOf } from '../../../../utils/pim/pim-error-of';
import type { View } from '../../../../utils/snapshot/read';
import { overview, snapshot } from '../../../screens/example';

const unlisted = snapshot({ updatedAtMs: null, eligibilities: [] });
const without = snapshot({ eligibilities: [] });
const problem = pimErrorOf('unavailable');

describe('The state of the list of roles', () => {
  it.each<[Stage, string, Partial<View>]>([
    ['loading', 'nothing is known', {}],
    [
      'notConfigured',
      'no application is registered',
      { overview: overview({ configured: false }) },
    ],
    ['signedOut', 'nobody is signed in', { overview: overview({ accounts: [] }) }],
    [
      'loading',
      'policy is being loaded, which may set an application',
      { overview: overview({ accounts: [], policyLoading: true }) },
    ],
    ['loading', 'no list was ever read', { overview: overview(), snapshots: [unlisted] }],
    [
      'failed',
      'no list could be read',
      { overview: overview(), snapshots: [{ ...unlisted, problem }] },
    ],
    ['nothingEligible', 'lists are empty', { overview: overview(), snapshots: [without] }],
    [
      'failed',
      'one list is empty and another could not be read',
      { overview: overview(), snapshots: [without, { ...unlisted, problem }] },
    ],
    [
      'roles',
      'one account is eligible',
      { overview: overview(), snapshots: [without, snapshot()] },
    ],
    [
      'roles',
      'an old list could not be read again',
      { overview: overview(), snapshots: [snapshot({ problem })] },
    ],
  ])('is %s where %s', (stage, _, view) => {
    const nothing = { overview: undefined, snapshots: [], page: undefined, intent: undefined };
    expect(stageOf({ ...nothing, ...view })).toBe(stage);
  });
});
