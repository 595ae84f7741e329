import { HOUR_MS, MINUTE_MS } from '../../../utils/pim/duration';
import type { PimError } from '../../../utils/pim/error';
import { type ListName, listNames } from '../../../utils/pim/list-name';
import { pimErrorOf } from '../../../utils/pim/pim-error-of';
import type { SurfaceState } from '../../../utils/snapshot/shape';
import { active, eligible, NOW_MS, overview, page, roles, snapshot } from '../example';
import { everyday, listed, type PopupScreen } from './screen';

const offline = { updatedAtMs: NOW_MS - 3 * HOUR_MS, problem: pimErrorOf('offline') };
const consentNote = { surface: 'groups' as const, error: pimErrorOf('consentMissing') };
const failed = pimErrorOf('serviceFailed');
const graphRead = [
  { surface: 'directory' as const, error: null },
  { surface: 'groups' as const, error: null },
];
/** Azure without these lists: for each why, or null while it is on its way. */
const azure = (
  unread: Partial<Record<ListName, PimError | null>>,
  sinceMs = NOW_MS - 12_000,
): SurfaceState => ({
  surface: 'azure',
  error: null,
  unread: listNames.flatMap((list) => {
    const error = unread[list];
    return error === undefined ? [] : [{ list, error, sinceMs }];
  }),
});
const hostile = `${'Very long role name '.repeat(8)}\u202eevil <script>`;

/** The popup's list of roles: read, unread, incomplete, filtered, hostile and long. */
export const listScreens: Record<string, PopupScreen> = {
  full: { view: { overview: overview(), snapshots: [everyday], page: page() } },
  loading: {
    view: { overview: overview(), snapshots: [snapshot({ updatedAtMs: null, eligibilities: [] })] },
  },
  empty: { view: listed({ eligibilities: [] }) },
  error: {
    view: listed({ problem: { ...pimErrorOf('serviceFailed', 'An error has occurred.') } }),
  },
  offline: { view: listed(offline) },
  'not-all-shown': { view: listed({ notShown: 1_200 }) },
  incomplete: {
    view: listed({
      surfaces: [{ surface: 'directory', error: null, incomplete: true }, consentNote],
      refreshing: true,
    }),
  },
  'azure-loading': {
    view: listed({
      updatedAtMs: null,
      refreshing: true,
      surfaces: [...graphRead, azure({ eligible: null, active: null, requests: null })],
    }),
  },
  'active-unknown': {
    view: listed({
      refreshing: true,
      surfaces: [...graphRead, azure({ active: null, requests: null })],
    }),
  },
  'active-unread': { view: listed({ surfaces: [...graphRead, azure({ active: failed })] }) },
  'eligible-unread': { view: listed({ surfaces: [...graphRead, azure({ eligible: failed })] }) },
  'requests-unread': { view: listed({ surfaces: [...graphRead, azure({ requests: failed })] }) },
  'azure-given-up': {
    view: listed({
      updatedAtMs: null,
      refreshing: true,
      surfaces: [...graphRead, azure({ eligible: null }, NOW_MS - 2 * MINUTE_MS)],
    }),
  },
  filtered: { view: listed(), filter: 'adm' },
  'filter-none': { view: listed(), filter: 'zzz' },
  hostile: {
    view: listed({
      eligibilities: [eligible(hostile), ...Object.values(roles)],
      activations: [active(eligible(hostile), HOUR_MS, HOUR_MS)],
    }),
  },
  many: {
    view: listed({
      eligibilities: Array.from({ length: 2_700 }, (_, index) =>
        eligible(`Role ${index}`, {
          scope: { id: `/s/${index}`, name: `resource-${index % 90}`, kind: 'resource' },
        }),
      ),
    }),
  },
};
