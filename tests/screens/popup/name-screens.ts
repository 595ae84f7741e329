import { HOUR_MS, MINUTE_MS } from '../../../utils/pim/duration';
import type { Eligibility, Scope } from '../../../utils/pim/eligibility';
import { elevationsApart, withNamesApart } from '../../../utils/snapshot/names-apart';
import type { Snapshot } from '../../../utils/snapshot/shape';
import { active, elevation, eligible, overview, page, snapshot } from '../example';
import type { PopupScreen } from './screen';

const [first, second, third] = [
  '11111111-0000-4000-8000-000000000001',
  '22222222-0000-4000-8000-000000000002',
  '33333333-0000-4000-8000-000000000003',
];
const azure = (role: string, id: string, kind: Scope['kind'], name: string): Eligibility =>
  eligible(role, { surface: 'azure', scope: { id, kind, name } });
const subscription = (guid: string, name: string): Eligibility =>
  azure('Reader', `/subscriptions/${guid}`, 'subscription', name);
const web = (guid: string): Eligibility =>
  azure('Contributor', `/subscriptions/${guid}/resourceGroups/rg-web`, 'resourceGroup', 'rg-web');
const team = (guid: string): Eligibility =>
  eligible('Member', {
    surface: 'groups',
    role: { id: 'member', name: 'Member' },
    scope: { id: guid, kind: 'group', name: 'Tier 1 operators of the whole company' },
  });

const eligibilities = [
  ...[subscription(first, 'Azure subscription 1'), subscription(second, 'Azure subscription 1')],
  ...[subscription(third, 'Production'), web(first), web(second), web(third)],
  ...[team(first), team(second)],
  eligible('Message Center Reader', { scope: { id: '/Catalogs/3f1a0c9e', name: '', kind: 'app' } }),
];

function apart(change: Partial<Snapshot>): Snapshot {
  const named = withNamesApart(snapshot({ eligibilities, roleDefaults: {}, ...change }));
  return { ...named, elevations: elevationsApart(named) };
}

/** The popup where names are not unique: each says what it is in. */
export const nameScreens: Record<string, PopupScreen> = {
  'names-alike': { view: { overview: overview(), snapshots: [apart({})] } },
  'names-alike-elevated': {
    view: {
      overview: overview(),
      snapshots: [
        apart({
          activations: [active(web(second), 18 * MINUTE_MS, HOUR_MS)],
          elevations: [elevation(web(first), { state: 'waiting' })],
        }),
      ],
      page: page({ suggestions: [{ key: web(third).key, broader: false }] }),
    },
  },
  'names-alike-form': {
    view: { overview: overview(), snapshots: [apart({})] },
    open: { key: web(second).key, place: 'roles' },
  },
  'names-alike-filtered': {
    view: { overview: overview(), snapshots: [apart({})] },
    filter: 'contributor 2222',
  },
};
