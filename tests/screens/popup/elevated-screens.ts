import type { ActivationRequest } from '../../../utils/pim/activation-request';
import { HOUR_MS, MINUTE_MS } from '../../../utils/pim/duration';
import type { Elevation } from '../../../utils/pim/elevation/elevation';
import type { Eligibility } from '../../../utils/pim/eligibility';
import { pimErrorOf } from '../../../utils/pim/pim-error-of';
import {
  active,
  elevation,
  eligible,
  NOW_MS,
  overview,
  policy,
  roles,
  securityTeam,
  snapshot,
} from '../example';
import { listed, type PopupScreen } from './screen';

const { helpdesk, exchange, user, global, reports, auth, intune } = roles;
const member = eligible('Member', {
  surface: 'groups',
  role: { id: 'member', name: 'Member' },
  scope: { id: 'g1', name: 'Helpdesk leads', kind: 'group' },
});

/** A role that was activated for two hours and has so much time left, with its elevation. */
const activated = (eligibility: Eligibility, leftMs: number, change: Partial<Elevation> = {}) => {
  const endsAtMs = NOW_MS + leftMs;
  const startsAtMs = endsAtMs - 2 * HOUR_MS;
  const times = { startsAtMs, endsAtMs, notBeforeMs: endsAtMs };
  return {
    activation: active(eligibility, NOW_MS - startsAtMs, leftMs),
    elevation: elevation(eligibility, { state: 'active', ...times, ...change }),
  };
};

/** A request that somebody made elsewhere, and that is still being provisioned. */
const workingElsewhere: ActivationRequest = {
  ...{ key: intune.key, account: intune.account, surface: intune.surface },
  ...{ role: intune.role, scope: intune.scope, id: 'elsewhere', action: 'activate' },
  ...{ bucket: 'working', status: 'PendingProvisioning', justification: '' },
  createdAtMs: NOW_MS - 3 * HOUR_MS,
  ...{ startsAtMs: null, durationMs: HOUR_MS, endsAtMs: null, approvalId: null },
};

/** The lists' part for these roles. */
const holding = (...all: ReturnType<typeof activated>[]) => ({
  activations: all.map(({ activation }) => activation),
  elevations: all.map(({ elevation }) => elevation),
});

/** What is elevated: ending, renewing, under way and over. */
export const elevatedScreens: Record<string, PopupScreen> = {
  'renew-offered': {
    view: listed(
      holding(
        activated(user, 12 * MINUTE_MS, { effect: 'inEffect' }),
        activated(global, 9 * MINUTE_MS),
      ),
    ),
  },
  'renew-queued': {
    view: listed(
      holding(
        activated(user, 12 * MINUTE_MS, { renewal: 'next' }),
        activated(auth, 80 * MINUTE_MS, { renewal: 'next', effect: 'inEffect' }),
      ),
    ),
  },
  renewing: {
    view: listed({
      elevations: [
        elevation(user, { unattended: true, notBeforeMs: NOW_MS + 8_000, sentAtMs: null }),
        elevation(reports, { state: 'failed', error: pimErrorOf('renewalNeedsYou') }),
      ],
    }),
  },
  'waits-long': {
    view: {
      overview: overview({ clockOffsetMs: -47 * MINUTE_MS }),
      snapshots: [
        snapshot({
          elevations: [
            elevation(exchange, {
              state: 'working',
              sentAtMs: NOW_MS - 26 * HOUR_MS,
              notBeforeMs: NOW_MS + 30 * MINUTE_MS,
            }),
            elevation(user, {
              state: 'uncertain',
              sentAtMs: NOW_MS - 20_000,
              notBeforeMs: NOW_MS + 25_000,
            }),
            elevation(reports, {
              state: 'submitting',
              sentAtMs: null,
              notBeforeMs: NOW_MS + 10 * MINUTE_MS,
              tries: 1,
            }),
            elevation(auth, { state: 'waiting', sentAtMs: NOW_MS - HOUR_MS }),
          ],
          requests: [workingElsewhere],
        }),
      ],
    },
  },
  'effect-not-yet': {
    view: listed(holding(activated(user, 42 * MINUTE_MS, { effect: 'notYet' }))),
    open: { key: user.key, place: 'elevated' },
  },
  'details-group': {
    view: listed({
      eligibilities: [member],
      policies: { [member.key]: policy({ mfa: true, approval: securityTeam }) },
      ...holding(activated(member, 42 * MINUTE_MS, { renewal: 'next' })),
    }),
    open: { key: member.key, place: 'elevated' },
  },
  'details-high-impact': {
    view: listed({
      ...holding(activated(global, 42 * MINUTE_MS, { effect: 'inEffect' })),
      policies: { [global.key]: policy({ authenticationContext: 'c1' }) },
    }),
    open: { key: global.key, place: 'elevated' },
  },
  'items-under-way': {
    view: listed({
      elevations: [
        elevation(helpdesk, { state: 'submitting' }),
        elevation(exchange, { state: 'submitting', notBeforeMs: NOW_MS + 12_000 }),
        elevation(user, { state: 'steppingUp' }),
        elevation(global, { state: 'waiting' }),
        elevation(reports, { state: 'working' }),
        elevation(auth, { state: 'scheduled', startsAtMs: NOW_MS + 2 * HOUR_MS }),
        elevation(intune, { state: 'uncertain' }),
      ],
    }),
  },
  'items-over': {
    view: listed({
      elevations: [
        elevation(helpdesk, { state: 'failed', error: pimErrorOf('stepUpCancelled') }),
        elevation(exchange, { state: 'failed', error: pimErrorOf('justificationMissing') }),
        elevation(user, { state: 'denied', error: pimErrorOf('approvalDenied') }),
        elevation(auth, { state: 'lapsed', error: pimErrorOf('approvalLapsed') }),
        elevation(intune, { state: 'cancelled' }),
      ],
    }),
  },
  ending: {
    view: listed({
      activations: [
        active(user, 2 * MINUTE_MS, HOUR_MS),
        active(helpdesk, HOUR_MS, 4 * MINUTE_MS),
        active(reports, HOUR_MS, 30_000),
      ],
      elevations: [
        elevation(user, {
          state: 'ending',
          startsAtMs: NOW_MS - 2 * MINUTE_MS,
          endsAtMs: NOW_MS + HOUR_MS,
          notBeforeMs: NOW_MS + 3 * MINUTE_MS,
        }),
      ],
    }),
  },
};
