import { expect, it } from 'vitest';
import { pimErrorOf } from '../../../../utils/pim/pim-error-of';
import type { Need } from '../../../../utils/portals/data/page-data';
import { readAtMs } from '../../../../utils/portals/tab/read-at';
import type { SurfaceState } from '../../../../utils/snapshot/shape';
import { listed } from '../builders';

const need = (...least: string[]): Need[] => [{ level: 'read', least, all: false, also: [] }];
const directoryNeed = need('5d6b6bb7-de71-4623-b4af-96380a352509');
const azureNeed = need('azure:Reader');
const otherNeed = need('intune:Help Desk Operator');

const awaited = (surface: SurfaceState['surface']): SurfaceState => ({
  ...{ surface, error: null },
  unread: (['eligible', 'active', 'requests'] as const).map((list) => ({
    ...{ list, error: null, sinceMs: 0 },
  })),
});
const read = (surface: SurfaceState['surface'], activeAtMs: number): SurfaceState => ({
  ...{ surface, error: null, activeAtMs },
});
const failed = (surface: SurfaceState['surface']): SurfaceState => ({
  ...{ surface, error: pimErrorOf('consentMissing') },
});
const atOf = (needs: Need[], surfaces: SurfaceState[], updatedAtMs: number | null = null) =>
  readAtMs({ ...listed([], [], updatedAtMs), surfaces }, needs);

const graphFirst = [read('directory', 7), read('groups', 5), awaited('azure')];

it.each([
  ['a directory role waits for no Azure', directoryNeed, graphFirst, 5],
  ['a role of another system comes through groups alone', otherNeed, graphFirst, 5],
  ['an Azure role waits for Azure', azureNeed, graphFirst, null],
  [
    'a directory role does not wait for groups that cannot be read',
    directoryNeed,
    [read('directory', 7), failed('groups'), awaited('azure')],
    7,
  ],
  ['nothing is known of surfaces before the first reading', directoryNeed, [], null],
  [
    'a list that failed waits for the end of the reading',
    directoryNeed,
    [failed('directory'), read('groups', 5), awaited('azure')],
    null,
  ],
] as const)('A page that needs %s', (_, needs, surfaces, atMs) => {
  expect(atOf([...needs], [...surfaces])).toBe(atMs);
});

it('Where all was read the end of the reading counts, as it did for earlier versions', () => {
  expect(atOf(directoryNeed, [{ surface: 'directory', error: null }], 9)).toBe(9);
});
