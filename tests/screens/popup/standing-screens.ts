import type { Activation } from '../../../utils/pim/activation';
import { HOUR_MS, MINUTE_MS } from '../../../utils/pim/duration';
import type { Eligibility } from '../../../utils/pim/eligibility';
import { pimErrorOf } from '../../../utils/pim/pim-error-of';
import { standingError } from '../../../utils/pim/standing';
import { active, elevation, eligible, NOW_MS, page, roles } from '../example';
import { listed, type PopupScreen } from './screen';

const { auth, exchange, global, helpdesk, reports, user } = roles;

const standing = (role: Eligibility, change: Partial<Activation> = {}): Activation => ({
  ...role,
  startsAtMs: null,
  endsAtMs: null,
  kind: 'assigned',
  ...change,
});
const untilTen = { endsAtMs: NOW_MS + 2 * HOUR_MS };
const wholeTenant = eligible('Authentication Administrator');
const many = [
  standing(global),
  standing(reports, untilTen),
  standing(wholeTenant),
  standing(eligible('Directory Readers'), { via: 'group' }),
  standing(helpdesk, { via: 'group' }),
];

/** What is held without activation: beside what is elevated, in the list, and after a refusal. */
export const standingScreens: Record<string, PopupScreen> = {
  'standing-one': { view: listed({ activations: [standing(eligible('Directory Readers'))] }) },
  'standing-until': { view: listed({ activations: [standing(reports, untilTen)] }) },
  'standing-many': {
    view: listed({ activations: [...many, active(user, 18 * MINUTE_MS, 42 * MINUTE_MS)] }),
  },
  'standing-many-unfolded': { view: listed({ activations: many }), unfolded: true },
  'standing-always': {
    view: listed({ activations: [global, exchange, user].map((role) => standing(role)) }),
  },
  'standing-page': {
    view: {
      ...listed({ activations: [standing(global)] }),
      page: page({ state: 'covered', suggestions: [], coveredBy: global.key }),
    },
  },
  'standing-picking': { view: listed({ activations: many }), picked: [auth.key] },
  'standing-refused': {
    view: listed({
      activations: [standing(reports, untilTen)],
      elevations: [elevation(reports, { state: 'failed', error: standingError(untilTen) })],
    }),
  },
  'failed-form': {
    view: listed({
      elevations: [
        elevation(user, { state: 'failed', error: pimErrorOf('refused', 'No such rule.') }),
      ],
    }),
    open: { key: user.key, place: 'elevated' },
  },
  'failed-ways-out': {
    view: listed({
      elevations: [
        elevation(user, { state: 'failed', error: pimErrorOf('signInNeeded') }),
        elevation(helpdesk, { state: 'failed', error: pimErrorOf('contextMissing') }),
        elevation(exchange, { state: 'failed', error: pimErrorOf('notEligible') }),
        elevation(reports, {
          state: 'submitting',
          notBeforeMs: NOW_MS + 12_000,
          sentAtMs: null,
          error: pimErrorOf('alreadyActive'),
        }),
      ],
    }),
  },
};
