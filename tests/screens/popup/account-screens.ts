import { pimErrorOf } from '../../../utils/pim/pim-error-of';
import {
  ana,
  anaAtFabrikam,
  elevation,
  eligible,
  overview,
  sessionOver,
  snapshot,
} from '../example';
import { everyday, type PopupScreen } from './screen';

const atHome = { ...ana, tenant: { name: 'Contoso', domains: ['contoso.com'] } };
const guest = { ...ana, tenantId: 'f', objectId: 'g', tenant: { name: 'Fabrikam', domains: [] } };

/** The popup with two accounts. */
export const accountScreens: Record<string, PopupScreen> = {
  'two-accounts': {
    view: {
      overview: overview({ accounts: [ana, anaAtFabrikam] }),
      snapshots: [
        everyday,
        snapshot({
          account: anaAtFabrikam,
          eligibilities: [
            eligible('Global Reader', {}, anaAtFabrikam),
            eligible('User Administrator', {}, anaAtFabrikam),
          ],
        }),
      ],
    },
  },
  'home-and-guest': {
    view: {
      overview: overview({ accounts: [atHome, guest], signInTroubles: [sessionOver(guest)] }),
      snapshots: [atHome, guest].map((account) => {
        const [failed, role] = [eligible('User Administrator', {}, account), 'Reports Reader'];
        return snapshot({
          account,
          eligibilities: [failed, eligible(role, {}, account)],
          elevations: [elevation(failed, { state: 'failed', error: pimErrorOf('wrongAccount') })],
          surfaces: [{ surface: 'directory', error: null, incomplete: true }],
        });
      }),
    },
  },
};
