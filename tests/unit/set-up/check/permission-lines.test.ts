import { describe, expect, it } from 'vitest';
import { pimErrorOf } from '../../../../utils/pim/pim-error-of';
import {
  permissionLines,
  permissionsRunning,
  permissionsWithout,
} from '../../../../utils/set-up/check/permission-lines';
import { permissions } from '../../../../utils/set-up/register/permissions';

const names = (resource: string) =>
  permissions.filter((each) => each.resource === resource).map(({ name }) => name);
const states = (lines: { state: string }[]) => [...new Set(lines.map(({ state }) => state))];

describe('The lines about permissions', () => {
  it('are one for each that is asked for', () => {
    expect(permissionsRunning.map(({ about }) => about)).toEqual(
      permissions.map(({ name }) => name),
    );
    const told = [...permissionLines('graph', []), ...permissionLines('arm', [])];
    expect(told.map(({ about }) => about).sort()).toEqual(
      permissions.map(({ name }) => name).sort(),
    );
  });

  it('are untold where nobody can say what was granted: the token cannot be read', () => {
    expect(states(permissionLines('graph', null))).toEqual(['untold']);
  });

  it('take names in any case', () => {
    const granted = names('graph').map((name) => name.toUpperCase());
    expect(states(permissionLines('graph', granted))).toEqual(['passed']);
  });

  it('take no permission for a wider one that only sounds like it', () => {
    const [line] = permissionLines('graph', ['User.Read.All']);
    expect(line).toMatchObject({ about: 'User.Read', state: 'failed' });
  });

  it.each([
    ['consentMissing', ['failed', 'lacking']],
    ['adminConsentNeeded', ['failed', 'lacking']],
    ['unavailable', ['untold']],
    ['deviceBlocked', ['untold']],
    ['azureMissing', ['untold']],
  ] as const)('where no token came with %s are %j', (code, expected) => {
    expect(states(permissionsWithout('graph', pimErrorOf(code)))).toEqual(expected);
  });
});
