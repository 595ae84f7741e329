import { describe, expect, it } from 'vitest';
import {
  afterLook,
  beingLookedAt,
  heldActivations,
} from '../../../utils/elevation/held-activations';
import type { Activation } from '../../../utils/pim/activation';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../utils/pim/duration';
import type { Elevation } from '../../../utils/pim/elevation/elevation';
import { pimErrorOf } from '../../../utils/pim/pim-error-of';
import { failedList, readList, type SurfaceList } from '../../../utils/surfaces/surface-list';
import { activationWith, elevationWith, requestWith, START_MS } from '../support/records';

const LATER_MS = START_MS + 30 * MINUTE_MS;
const seen = activationWith({ seenAtMs: START_MS + MINUTE_MS });
const azure = (change: Partial<Activation> = {}): Activation => ({
  ...seen,
  surface: 'azure',
  ...change,
});
const revoked = requestWith({
  id: 'end',
  action: 'deactivate',
  bucket: 'ended',
  status: 'Revoked',
  createdAtMs: START_MS + 10 * MINUTE_MS,
});

/** What is active and what was asked for, as one reading of a surface has both. */
function listsOf({ surface = 'directory', error, ...rows }: Partial<SurfaceList>): SurfaceList[] {
  const { activations = [], requests = [] } = rows;
  if (error) {
    return [failedList(surface, 'active', error), failedList(surface, 'requests', error)];
  }
  return [
    readList(surface, 'active', { activations }),
    readList(surface, 'requests', { requests }),
  ];
}
const believed = (
  before: Activation[],
  list: Partial<SurfaceList> = {},
  { atMs = LATER_MS, elevations = [] as Elevation[] } = {},
) => heldActivations(before, listsOf(list), elevations, atMs);

describe('a row that a list does not show', () => {
  it('stays, as of when it was seen, and is looked at later', () => {
    expect(believed([seen])).toEqual([
      {
        ...seen,
        missing: { sinceMs: LATER_MS, looks: 0, nextLookAtMs: LATER_MS + 30 * SECOND_MS },
      },
    ]);
  });

  it('is gone by a second list of Graph that is later', () => {
    const missing = believed([seen]);
    expect(believed(missing, {}, { atMs: LATER_MS + 29 * SECOND_MS })).toHaveLength(1);
    expect(believed(missing, {}, { atMs: LATER_MS + 30 * SECOND_MS })).toEqual([]);
  });

  it('is not gone by any number of Azure’s lists of all scopes', () => {
    let rows = [azure()];
    for (let minutes = 31; minutes < 60; minutes++)
      rows = believed(rows, { surface: 'azure' }, { atMs: START_MS + minutes * MINUTE_MS });
    expect(rows).toHaveLength(1);
    expect(believed(rows, { surface: 'azure' }, { atMs: START_MS + HOUR_MS })).toEqual([]);
  });

  it('is as any other once a list shows it again', () => {
    const listed = activationWith();
    const again = believed(believed([seen]), { activations: [listed] }, { atMs: LATER_MS + 1 });
    expect(again).toEqual([{ ...listed, seenAtMs: LATER_MS + 1 }]);
  });

  it('stays as it is where the list could not be read', () => {
    expect(believed([seen], { error: pimErrorOf('unavailable') })).toEqual([seen]);
  });

  it('is gone where it is a standing right, or where its end has come', () => {
    expect(believed([{ ...seen, kind: 'assigned' }])).toEqual([]);
    expect(believed([seen], {}, { atMs: START_MS + HOUR_MS })).toEqual([]);
  });

  it('is gone a day after it was seen where it has no end', () => {
    const endless = azure({ endsAtMs: null });
    const dayLaterMs = START_MS + MINUTE_MS + 24 * HOUR_MS;
    const list = { surface: 'azure' } as const;
    expect(believed([endless], list, { atMs: dayLaterMs - 1 })).toHaveLength(1);
    expect(believed([endless], list, { atMs: dayLaterMs })).toEqual([]);
  });

  it('is missed beside a standing right to the same role', () => {
    const standing = activationWith({ kind: 'assigned', endsAtMs: null });
    const rows = believed([seen, standing], { activations: [standing] });
    expect(rows).toMatchObject([{ kind: 'assigned' }, { kind: 'activated', missing: {} }]);
  });
});

describe('a row that was ended', () => {
  it('is gone at once where the requests say so, also while the list still shows it', () => {
    const requests = [revoked];
    expect(believed([seen], { requests })).toEqual([]);
    expect(believed([seen], { requests, activations: [activationWith()] })).toEqual([]);
  });

  it('leaves a later activation of the same role alone', () => {
    const later = activationWith({ startsAtMs: START_MS + 20 * MINUTE_MS });
    expect(believed([seen], { requests: [revoked], activations: [later] })).toHaveLength(1);
  });

  it.each([
    ['was withdrawn', { status: 'Canceled' }],
    ['is not carried out yet', { status: 'PendingRevocation' }],
    ['was refused', { bucket: 'failed' as const, status: 'Failed' }],
    ['is of an earlier activation', { createdAtMs: START_MS - MINUTE_MS }],
    ['is about another role', { key: 'other' }],
  ])('is not gone by an end that %s', (_, change) => {
    const requests = [{ ...revoked, ...change }];
    expect(believed([seen], { requests })).toHaveLength(1);
  });

  it('here does not come back with a list that is behind, nor by being known before', () => {
    const ended = elevationWith({
      state: 'ended',
      startsAtMs: START_MS,
      sinceMs: LATER_MS - MINUTE_MS,
    });
    const elevations = [ended];
    expect(believed([seen], { activations: [activationWith()] }, { elevations })).toEqual([]);
    expect(believed([seen], {}, { elevations })).toEqual([]);
    const again = activationWith({ startsAtMs: START_MS + 10 * MINUTE_MS });
    expect(believed([seen], { activations: [again] }, { elevations })).toHaveLength(1);
  });
});

describe('a row that an elevation stands for', () => {
  const active = elevationWith({
    state: 'active',
    startsAtMs: START_MS,
    endsAtMs: START_MS + HOUR_MS,
    sinceMs: START_MS,
  });

  it('is left to the elevation, and is as of when either was seen', () => {
    const [row] = believed([seen], {}, { elevations: [active] });
    expect(row).toMatchObject({ kind: 'activated', seenAtMs: seen.seenAtMs });
    expect(row?.missing).toBeUndefined();
  });

  it('stays when it is about to be ended', () => {
    const ending = { ...active, state: 'ending' as const };
    expect(believed([seen], {}, { elevations: [ending] })).toHaveLength(1);
  });
});

describe('a look at rows that lists lack', () => {
  const scope = { id: '/subscriptions/1', name: 'Production', kind: 'subscription' as const };
  const [missing] = believed([azure({ scope })], { surface: 'azure' });
  const rows = [missing!];

  it('shows them: they are as any other again, by the names they had', () => {
    const shown = { ...azure({ scope: { ...scope, name: '' } }), seenAtMs: undefined };
    expect(afterLook(rows, { read: rows, shown: [shown] }, LATER_MS)).toEqual([
      { ...azure({ scope }), seenAtMs: LATER_MS },
    ]);
  });

  it('does not show them: they are gone', () => {
    expect(afterLook(rows, { read: rows, shown: [] }, LATER_MS)).toEqual([]);
  });

  it('does not show one that was seen a moment ago: it is looked at again', () => {
    const atMs = START_MS + 3 * MINUTE_MS;
    const [fresh] = believed([azure()], { surface: 'azure' }, { atMs });
    expect(afterLook([fresh!], { read: [fresh!], shown: [] }, atMs)).toMatchObject([
      { missing: { nextLookAtMs: START_MS + 5 * MINUTE_MS } },
    ]);
  });

  it('says nothing where it failed, and takes no row that a list has shown meanwhile', () => {
    expect(afterLook(rows, { read: [], shown: [] }, LATER_MS)).toEqual(rows);
    expect(afterLook([azure()], { read: rows, shown: [] }, LATER_MS)).toEqual([azure()]);
  });

  it('is followed by the next one even where nothing comes of it', () => {
    const [row] = beingLookedAt(rows, new Set([rows[0]!.key]), LATER_MS);
    expect(row?.missing).toEqual({
      sinceMs: LATER_MS,
      looks: 1,
      nextLookAtMs: LATER_MS + MINUTE_MS,
    });
  });
});
