import { describe, expect, it } from 'vitest';
import {
  emptySnapshot,
  withActivation,
  withLists,
  withoutActivation,
} from '../../../utils/elevation/list-state';
import { HOUR_MS } from '../../../utils/pim/duration';
import { LIST_LAG_MS } from '../../../utils/pim/elevation/machine/timing';
import { pimErrorOf } from '../../../utils/pim/pim-error-of';
import { failedList, readList, type SurfaceList } from '../../../utils/surfaces/surface-list';
import {
  activationWith,
  ana,
  elevationWith,
  eligibilityWith,
  requestWith,
  START_MS,
} from '../support/records';

const names = ['eligible', 'active', 'requests'] as const;
/** All lists of the surface, each with its own rows. */
const list = (
  rows: Partial<Pick<SurfaceList, 'eligibilities' | 'activations' | 'requests'>> = {},
): SurfaceList[] => [
  readList('directory', 'eligible', { eligibilities: rows.eligibilities ?? [] }),
  readList('directory', 'active', { activations: rows.activations ?? [] }),
  readList('directory', 'requests', { requests: rows.requests ?? [] }),
];
const before = { ...emptySnapshot(ana), eligibilities: [eligibilityWith()] };
const active = elevationWith({ state: 'active', startsAtMs: START_MS, endsAtMs: START_MS + 9 });
const lists = (fresh: SurfaceList[], elevations = [active], nowMs = START_MS) =>
  withLists(before, fresh, elevations, nowMs);

describe('fresh lists', () => {
  it('replace the old rows', () => {
    const after = lists(list(), []);
    expect(after.eligibilities).toEqual([]);
    expect(after.surfaces).toEqual([{ surface: 'directory', error: null, activeAtMs: START_MS }]);
  });

  it('leave the rows of a surface that failed, with its error', () => {
    const error = pimErrorOf('consentMissing');
    const failed = names.map((name) => failedList('directory', name, error));
    const after = lists(failed, []);
    expect(after.eligibilities).toEqual(before.eligibilities);
    expect(after.surfaces).toEqual([{ surface: 'directory', error }]);
  });

  it('do not remove a role that was just activated: they may lag', () => {
    expect(lists(list()).activations).toMatchObject([{ key: active.eligibility.key }]);
    expect(lists(list(), [active], START_MS + LIST_LAG_MS).activations).toEqual([]);
  });

  it('do not bring back a role that was just ended', () => {
    const ended = { ...active, state: 'ended' as const };
    const lagging = list({ activations: [activationWith()] });
    expect(lists(lagging, [ended]).activations).toEqual([]);
    expect(lists(lagging, [ended], START_MS + LIST_LAG_MS).activations).toHaveLength(1);
  });

  it('keep a standing assignment of the same role', () => {
    const standing = activationWith({ kind: 'assigned' });
    const ended = { ...active, state: 'ended' as const };
    expect(lists(list({ activations: [standing] }), [ended]).activations).toEqual([standing]);
  });

  it('add open requests that were made elsewhere, and no others', () => {
    const elsewhere = requestWith({ id: 'e', bucket: 'waiting', justification: 'portal' });
    const requests = [
      elsewhere,
      requestWith({ id: 'mine', bucket: 'waiting' }),
      requestWith({ id: 'old', bucket: 'ended', justification: 'portal' }),
      requestWith({ id: 'end', bucket: 'working', action: 'deactivate', justification: 'portal' }),
    ];
    expect(lists(list({ requests })).requests).toEqual([elsewhere]);
  });
});

describe('an elevation that changed since the lists were read', () => {
  it('adds its activation in place of an older one', () => {
    const after = withActivation({ ...before, activations: [activationWith()] }, active);
    expect(after.activations).toMatchObject([{ endsAtMs: START_MS + 9, kind: 'activated' }]);
  });

  it('removes its activation, but no standing assignment', () => {
    const standing = activationWith({ kind: 'assigned' });
    const both = { ...before, activations: [activationWith(), standing] };
    expect(withoutActivation(both, active).activations).toEqual([standing]);
  });

  it('leaves an activation that began later, and any where it never had one itself', () => {
    const later = activationWith({ startsAtMs: START_MS + HOUR_MS / 2 });
    const another = { ...before, activations: [later] };
    expect(withoutActivation(another, active).activations).toEqual([later]);
    const denied = { ...active, state: 'denied' as const, startsAtMs: null };
    expect(withoutActivation(another, denied).activations).toEqual([later]);
  });
});
