import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../utils/pim/duration';
import { NOW_MS, policy, roles, snapshot } from '../example';
import { listed, type PopupScreen } from './screen';

const { helpdesk, exchange, global, auth } = roles;

/** The same lists, with eligibilities for two roles that end in a while. */
const endingIn = (ms: number) =>
  listed({
    eligibilities: Object.values(roles).map((role) =>
      role === exchange || role === helpdesk ? { ...role, endsAtMs: NOW_MS + ms } : role,
    ),
  });

/** The forms of one role and of several. */
export const formScreens: Record<string, PopupScreen> = {
  form: { view: listed(), open: { key: exchange.key, place: 'roles' } },
  'form-high-impact': { view: listed(), open: { key: global.key, place: 'roles' } },
  'form-ticket': {
    view: listed({ policies: { [helpdesk.key]: policy({ ticket: true, mfa: true }) } }),
    open: { key: helpdesk.key, place: 'roles' },
  },
  'form-unknown': {
    view: listed({ policies: { [helpdesk.key]: { kind: 'unknown' } } }),
    open: { key: helpdesk.key, place: 'roles' },
  },
  'form-protection-lacks': {
    view: listed({ policies: { [global.key]: policy() } }),
    open: { key: global.key, place: 'roles' },
  },
  'form-high-impact-unknown': {
    view: listed({ policies: { [global.key]: { kind: 'unknown' } } }),
    open: { key: global.key, place: 'roles' },
  },
  'form-year': {
    view: listed({ policies: { [exchange.key]: policy({}, { maxDurationMs: 365 * DAY_MS }) } }),
    open: { key: exchange.key, place: 'roles' },
  },
  'form-eligible-until': {
    view: endingIn(49 * MINUTE_MS),
    open: { key: exchange.key, place: 'roles' },
  },
  'form-ends-too-soon': {
    view: endingIn(4 * MINUTE_MS),
    open: { key: exchange.key, place: 'roles' },
  },
  'several-picking': {
    view: listed(),
    picked: [helpdesk.key, global.key, auth.key],
  },
  'several-form': {
    view: listed({
      policies: {
        ...snapshot().policies,
        [helpdesk.key]: policy({ ticket: true }, { maxDurationMs: HOUR_MS / 2 }),
        [auth.key]: { kind: 'unknown' },
      },
    }),
    picked: [helpdesk.key, exchange.key, global.key, auth.key],
    open: { key: '', place: 'several' },
  },
};
