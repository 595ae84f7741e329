import { describe, expect, it } from 'vitest';
import { fullName, roleName, scopeName } from '../../../../components/shared/names';
import { roles } from '../../../screens/example';

describe('names', () => {
  it('leave out the whole tenant as a scope', () => {
    expect(fullName(roles.user)).toBe('User Administrator');
  });

  it('include a narrower scope', () => {
    expect(fullName(roles.auth)).toBe('Authentication Administrator · Berlin office');
  });

  it('fall back to a short id', () => {
    const id = '/administrativeUnits/0f1e2d3c-1111-2222-3333-444455556666';
    expect(scopeName({ id, name: '', kind: 'administrativeUnit' })).toBe('0f1e2d3c…');
  });

  it('call what PIM for Groups grants in words of the language, whatever the service does', () => {
    expect(roleName({ id: 'member', name: '' })).toBe('Member');
    expect(roleName({ id: 'owner', name: 'Besitzer' })).toBe('Owner');
    expect(roleName({ id: '8e3af657-a8ff-443c-a75c-2fe8c4bcb635', name: 'owner' })).toBe('owner');
  });

  it('are of limited length, however long the tenant made them', () => {
    expect(roleName({ id: 'x', name: 'y'.repeat(10_000_000) }).length).toBeLessThan(200);
  });
});
