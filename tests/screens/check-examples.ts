import { accountKey } from '../../utils/pim/account-key';
import type { ErrorCode, PimError } from '../../utils/pim/error';
import { pimErrorOf } from '../../utils/pim/pim-error-of';
import { permissions } from '../../utils/set-up/register/permissions';
import type { CheckLine, SetUpCheck } from '../../utils/snapshot/set-up-check';
import { ana, NOW_MS } from './example';

type Things = CheckLine['thing'];

const line = (
  thing: Things,
  state: CheckLine['state'] = 'passed',
  error: PimError | null = null,
  about = '',
): CheckLine => ({ thing, about, state, error });

export const checkOf = (change: Partial<SetUpCheck>): SetUpCheck => ({
  registration: {
    clientId: '1b2c3d4e-0000-1111-2222-333344445555',
    tenant: 'contoso.com',
    cloud: 'global',
  },
  account: null,
  startedAtMs: NOW_MS,
  endedAtMs: NOW_MS + 1_000,
  lines: [],
  ...change,
});

/** What is seen without a sign-in. */
export const outside: CheckLine[] = [
  line('siteAccess'),
  line('siteAccess', 'passed', null, 'portals'),
  line('tenant'),
  line('application'),
  line('redirectUri'),
  line('clock'),
  line('signIn', 'untold', pimErrorOf('signInNeeded')),
];
export const goesOn: CheckLine[] = [
  line('siteAccess'),
  ...(['tenant', 'application', 'redirectUri', 'clock'] as const).map((thing) =>
    line(thing, 'running'),
  ),
];

const surfaces = ['directory', 'groups', 'azure'] as const;
const inside: CheckLine[] = [
  ...outside.slice(0, 6),
  line('signIn'),
  ...permissions.map(({ name }) => line('permission', 'passed', null, name)),
  ...surfaces.map((name) => line('surface', 'passed', null, name)),
  ...surfaces.map((name) => line('policies', 'passed', null, name)),
];
const signedIn = { account: accountKey(ana) };
export const signedInAll = checkOf({ ...signedIn, lines: inside });

const changed = (lines: CheckLine[], changes: CheckLine[]): CheckLine[] =>
  lines.map(
    (each) =>
      changes.find(({ thing, about }) => thing === each.thing && about === each.about) ?? each,
  );

const notGranted = (name: string) =>
  line(
    'permission',
    permissions.find((each) => each.name === name)?.optional ? 'lacking' : 'failed',
    pimErrorOf('consentMissing', '', { about: name }),
    name,
  );

export const partlyGranted = checkOf({
  ...signedIn,
  lines: changed(inside, [
    ...permissions
      .filter(({ surface, optional }) => surface === 'groups' || optional)
      .map(({ name }) => notGranted(name)),
    line('surface', 'failed', pimErrorOf('consentMissing'), 'groups'),
    line('policies', 'untold', null, 'groups'),
    line('policies', 'untold', null, 'azure'),
  ]),
});

export const inFabrikam = checkOf({
  registration: {
    clientId: '1b2c3d4e-0000-1111-2222-333344445556',
    tenant: 'fabrikam.us',
    cloud: 'usgov',
  },
  lines: changed(outside, [line('siteAccess', 'failed', pimErrorOf('siteAccessOff'))]),
});

const failed = (thing: Things, code: ErrorCode, after: Things[] = []): CheckLine[] =>
  changed(outside, [
    line(thing, 'failed', pimErrorOf(code)),
    ...after.map((each) => line(each, 'untold')),
  ]);
const failedInside = (thing: Things, about: string, code: ErrorCode): CheckLine[] =>
  changed(inside, [line(thing, 'failed', pimErrorOf(code), about)]);

/** Lines for each thing that can be wrong. */
export const failures: Record<string, CheckLine[]> = {
  portalsOff: changed(outside, [
    line('siteAccess', 'lacking', pimErrorOf('siteAccessOff'), 'portals'),
  ]),
  clockWrong: changed(outside, [
    line('clock', 'failed', pimErrorOf('clockWrong', '', { about: '-540000' })),
  ]),
  siteAccessOff: failed('siteAccess', 'siteAccessOff', ['tenant', 'application', 'redirectUri']),
  tenantUnknown: failed('tenant', 'tenantUnknown', ['application', 'redirectUri']),
  wrongCloud: failed('tenant', 'wrongCloud', ['application', 'redirectUri']),
  clientUnknown: failed('application', 'clientUnknown', ['redirectUri']),
  redirectUnknown: failed('redirectUri', 'redirectUnknown'),
  redirectWrongType: failed('redirectUri', 'redirectWrongType'),
  offline: outside.map((each) =>
    ['siteAccess', 'signIn'].includes(each.thing)
      ? each
      : line(each.thing, 'untold', pimErrorOf('offline')),
  ),
};

/** The same with somebody's sign-in. */
export const failuresInside: Record<string, CheckLine[]> = {
  signInBlocked: failedInside('signIn', '', 'blockedByPolicy'),
  licenceMissing: failedInside('surface', 'groups', 'licenceMissing'),
  policyRefused: failedInside('policies', 'directory', 'permissionMissing'),
  azureMissing: changed(inside, [
    line('surface', 'lacking', pimErrorOf('azureMissing'), 'azure'),
    line('policies', 'untold', null, 'azure'),
  ]),
  adminConsentNeeded: changed(
    inside,
    permissions.map(({ name }) =>
      line('permission', 'failed', pimErrorOf('adminConsentNeeded'), name),
    ),
  ),
};
