import { describe, expect, it } from 'vitest';
import { graphScopeNames } from '../../../utils/auth/scopes';
import { mayList } from '../../../utils/surfaces/read-scopes';
import { createSurfaces } from '../../../utils/surfaces/surfaces';

const surfaces = Object.values(createSurfaces({ now: () => 0, newId: () => 'id' }));
const listed = (granted: readonly string[] | null): string[] =>
  surfaces.filter(({ readScopes }) => mayList(readScopes, granted)).map(({ surface }) => surface);

describe('What was granted', () => {
  it.each([
    ['all that Uplift is registered with', graphScopeNames, ['directory', 'groups']],
    [
      'what directory roles need',
      graphScopeNames.filter((name) => name.endsWith('.Directory')),
      ['directory'],
    ],
    [
      'what groups need',
      graphScopeNames.filter((name) => name.endsWith('.AzureADGroup')),
      ['groups'],
    ],
    ['the person only', ['User.Read'], []],
    ['wider permissions', ['RoleManagement.ReadWrite.Directory'], ['directory']],
    ['the wider one for groups', ['PrivilegedAccess.ReadWrite.AzureADGroup'], ['groups']],
    ['eligibilities only', ['RoleEligibilitySchedule.Read.Directory'], []],
    ['Azure', ['user_impersonation'], ['azure']],
    ['Azure, in another spelling', ['User_Impersonation'], ['azure']],
  ])('lists what it is enough for: %s', (_, granted, surfaces) => {
    expect(listed(granted)).toEqual(surfaces);
  });

  it('and is not known is left to the service', () => {
    expect(listed(null)).toEqual(['directory', 'groups', 'azure']);
  });
});
