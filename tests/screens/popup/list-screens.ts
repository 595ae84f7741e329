import { HOUR_MS } from '../../../utils/pim/duration';
import { pimErrorOf } from '../../../utils/pim/pim-error-of';
import { active, eligible, NOW_MS, overview, page, roles, snapshot } from '../example';
import { everyday, listed, type PopupScreen } from './screen';

const offline = { updatedAtMs: NOW_MS - 3 * HOUR_MS, problem: pimErrorOf('offline') };
const consentNote = { surface: 'groups' as const, error: pimErrorOf('consentMissing') };
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
