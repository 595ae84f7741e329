import { compare } from '../../../utils/i18n/compare';
import type { ActivationRequest } from '../../../utils/pim/activation-request';
import type { Elevation } from '../../../utils/pim/elevation/elevation';
import { isOpenRequest, overStates, underWayStates } from '../../../utils/pim/elevation/states';
import type { View } from '../../../utils/snapshot/read';
import { elevationKey } from '../../shared/elevation-key';
import { type OwnerNames, ownerNames } from '../../shared/owner-names';
import { type ActiveRow, activeRows } from './active-rows';
import { byAccount } from './by-account';
import { mergedElevations, type Pending } from './merged-elevations';

/** Whatever stands under *Elevated*. */
export type ElevatedRow =
  | ActiveRow
  | ({ kind: 'elevation'; key: string; elevation: Elevation } & OwnerNames)
  | ({ kind: 'request'; key: string; request: ActivationRequest } & OwnerNames);

const shownStates = [...underWayStates, ...overStates];

/**
 * What stands under *Elevated*: first what is under way or needs a word, then what is active,
 * soonest end first.
 */
export function elevatedRows(view: View, pending: Pending[], nowMs: number): ElevatedRow[] {
  const elevations = mergedElevations(view.snapshots, pending);
  const active = activeRows(view, elevations, nowMs);
  const activeKeys = new Set(active.map((row) => row.key));
  const own = newestOfEach(elevations.filter(({ state }) => shownStates.includes(state)))
    .filter((elevation) => !activeKeys.has(elevationKey(elevation)))
    .map((elevation) => ({
      elevation,
      key: elevationKey(elevation),
      ...ownerNames(view, elevation.account),
    }))
    .sort((a, b) => b.elevation.createdAtMs - a.elevation.createdAtMs || byAccount(a, b))
    .map((row) => ({ kind: 'elevation' as const, ...row }));
  const ownKeys = new Set(own.map((row) => row.key));
  const elsewhere = view.snapshots
    .flatMap((snapshot) => snapshot.requests)
    .filter(isOpenRequest)
    .filter((request) => !ownKeys.has(request.key) && !activeKeys.has(request.key))
    .map((request) => {
      const owner = ownerNames(view, request.account);
      return { kind: 'request' as const, key: request.key, request, ...owner };
    })
    .sort((a, b) => compare(a.accountTag ?? '', b.accountTag ?? ''));
  return [...own, ...elsewhere, ...active];
}

/** A role stands once, as it was asked for last: a new try takes the place of the one before. */
function newestOfEach(elevations: Elevation[]): Elevation[] {
  const newest = new Map<string, Elevation>();
  for (const elevation of elevations) {
    const key = elevationKey(elevation);
    const before = newest.get(key);
    if (!before || before.createdAtMs <= elevation.createdAtMs) newest.set(key, elevation);
  }
  return [...newest.values()];
}
