import { describe, expect, it } from 'vitest';
import { claimsFor, signInTroubleOf } from '../../../utils/elevation/sign-in-trouble';
import type { Surface } from '../../../utils/pim/eligibility';
import type { ErrorDetails } from '../../../utils/pim/pim-error-of';
import { pimErrorOf } from '../../../utils/pim/pim-error-of';
import type { SurfaceState } from '../../../utils/snapshot/shape';
import { ana } from '../support/records';

const resourceOf = (surface: Surface) => (surface === 'azure' ? 'arm' : 'graph');
const claims = '{"access_token":{"capolids":{"essential":true,"values":["p1"]}}}';
const refused = (details: ErrorDetails = {}) => pimErrorOf('signInNeeded', '', details);
const read = (surface: Surface): SurfaceState => ({ surface, error: null });
const listsOf = (...surfaces: SurfaceState[]) => ({ account: ana, problem: null, surfaces });
const without = (surface: Surface, list: 'eligible' | 'active' | 'requests', details = {}) => ({
  surface,
  error: null,
  unread: [{ list, error: refused(details), sinceMs: 0 }],
});

describe('What an account has to sign in for', () => {
  it.each(['eligible', 'active'] as const)(
    'is said where the %s list alone was refused, which no other note tells of',
    (list) => {
      const lists = listsOf(read('directory'), read('groups'), without('azure', list, { claims }));
      expect(signInTroubleOf(lists)).toEqual({ surfaces: ['azure'], why: 'verify' });
      expect(claimsFor(lists, 'arm', resourceOf)).toBe(claims);
      expect(claimsFor(lists, 'graph', resourceOf)).toBeUndefined();
    },
  );

  it('is nothing where only what was asked for once is refused: that has a line of its own', () => {
    const lists = listsOf(read('directory'), without('azure', 'requests'));
    expect(signInTroubleOf(lists)).toBeUndefined();
  });

  it('is no list that was read, although another of its resource was refused', () => {
    const lists = listsOf(
      { surface: 'directory', error: refused() },
      read('groups'),
      read('azure'),
    );
    expect(signInTroubleOf(lists)).toEqual({ surfaces: ['directory'], why: 'again' });
  });

  it('is not the whole session while a part of each surface is read', () => {
    const lists = listsOf(without('directory', 'active'), without('azure', 'active'));
    expect(signInTroubleOf(lists)?.why).toBe('again');
  });

  it('is nothing where a policy blocks it, whatever claims come with that: no window can help', () => {
    const blocked = pimErrorOf('blockedByPolicy', '', { serviceCode: 'AADSTS53003', claims });
    const lists = listsOf(read('directory'), { surface: 'azure', error: blocked });
    expect(signInTroubleOf(lists)).toBeUndefined();
  });
});
