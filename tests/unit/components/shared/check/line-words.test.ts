import { describe, expect, it } from 'vitest';
import { checkReport } from '../../../../../components/shared/check/check-report';
import { checkSummary, isRight } from '../../../../../components/shared/check/check-summary';
import { type CheckStep, lineSteps } from '../../../../../components/shared/check/line-steps';
import {
  isSameTrouble,
  lineLabel,
  lineWords,
  stateWords,
} from '../../../../../components/shared/check/line-words';
import { surfaceOf } from '../../../../../components/shared/check/surface-of';
import { type ErrorCode, errorCodes } from '../../../../../utils/pim/error';
import { pimErrorOf } from '../../../../../utils/pim/pim-error-of';
import { permissions } from '../../../../../utils/set-up/register/permissions';
import { type CheckLine, checkedThing } from '../../../../../utils/snapshot/set-up-check';
import {
  checkOf,
  failures,
  failuresInside,
  goesOn,
  inFabrikam,
  outside,
  partlyGranted,
  signedInAll,
} from '../../../../screens/check-examples';

const line = (change: Partial<CheckLine>): CheckLine => ({
  ...{ thing: 'tenant', about: '', state: 'passed', error: null },
  ...change,
});
const failed = (thing: CheckLine['thing'], code: ErrorCode, about = '') =>
  line({ thing, about, state: 'failed', error: pimErrorOf(code) });

describe('A line of the check', () => {
  it('says what it is about', () => {
    expect(lineLabel(line({ thing: 'redirectUri' }))).toBe('Redirect URI');
    expect(lineLabel(line({ thing: 'permission', about: 'User.Read' }))).toBe('Permission:');
    expect(lineLabel(line({ thing: 'surface', about: 'groups' }))).toBe('Groups');
    expect(lineLabel(line({ thing: 'policies', about: 'azure' }))).toBe(
      'Policies: Azure resources',
    );
    for (const thing of checkedThing.options) {
      expect(lineLabel(line({ thing, about: 'directory' }))).not.toBe('');
    }
  });

  it('has no words and no steps while it is right, or nobody knows yet', () => {
    for (const state of ['passed', 'running'] as const) {
      for (const thing of checkedThing.options) {
        expect(lineWords(line({ thing, state }))).toBeUndefined();
        expect(lineSteps(line({ thing, state }), true)).toEqual([]);
      }
    }
  });

  it('says what is wrong and what to do, whatever it is', () => {
    for (const code of errorCodes) {
      const words = lineWords(failed('signIn', code));
      expect(words?.said, code).toBeTruthy();
      expect(words?.next, code).toBeTruthy();
    }
  });

  it('of a permission names what does not work without it', () => {
    const about = 'RoleManagementPolicy.Read.AzureADGroup';
    expect(lineWords(failed('permission', 'consentMissing', about))?.said).toBe(
      'It is not granted. Without it this does not work: Groups.',
    );
    expect(lineWords(failed('permission', 'consentMissing', 'User.Read'))?.said).toBe(
      'It is not granted.',
    );
    expect(lineWords(failed('permission', 'adminConsentNeeded', about))?.said).toContain(
      'Only an administrator',
    );
  });

  it('says once what several lines have in common, after the last of them', () => {
    const offline = failures.offline!;
    const untold = offline.filter(({ error }) => error?.code === 'offline');
    expect(untold.length).toBeGreaterThan(2);
    expect(untold.map((each) => isSameTrouble(each, offline[offline.indexOf(each) + 1]))).toEqual([
      ...untold.slice(1).map(() => true),
      false,
    ]);
    const redirect = failures.redirectUnknown!;
    expect(redirect.some((each, index) => isSameTrouble(each, redirect[index + 1]))).toBe(false);
  });

  const steps: [string, CheckLine, CheckStep[]][] = [
    ['site access', failed('siteAccess', 'siteAccessOff'), ['allowAccess']],
    [
      'admin centers',
      line({ thing: 'siteAccess', about: 'portals', state: 'lacking' }),
      ['allowAccess'],
    ],
    ['an unknown tenant', failed('tenant', 'tenantUnknown'), ['settings']],
    ['an unknown application', failed('application', 'clientUnknown'), ['settings']],
    ['an unknown redirect URI', failed('redirectUri', 'redirectUnknown'), ['script']],
    ['a wrong platform', failed('redirectUri', 'redirectWrongType'), ['script']],
    ['nobody signed in', line({ thing: 'signIn', state: 'untold' }), ['signIn']],
    [
      'a permission',
      failed('permission', 'consentMissing', 'User.Read'),
      ['consent', 'adminConsent', 'script'],
    ],
    [
      'an optional permission',
      line({ thing: 'permission', state: 'lacking', about: 'Group.ReadBasic.All' }),
      ['script', 'adminConsent'],
    ],
    ['a licence', failed('surface', 'licenceMissing', 'groups'), []],
    ['no network', line({ state: 'untold', error: pimErrorOf('offline') }), []],
  ];
  it.each(steps)('offers what helps with %s', (_, each, expected) => {
    expect(lineSteps(each, true)).toEqual(expected);
  });

  it('offers consent only where somebody can be asked for it', () => {
    expect(lineSteps(failed('permission', 'consentMissing', 'User.Read'), false)).toEqual([
      'adminConsent',
      'script',
    ]);
  });

  it('leads to the consent of the surface that needs it', () => {
    for (const { name, surface } of permissions) {
      expect(surfaceOf(line({ thing: 'permission', about: name }))).toBe(surface ?? 'directory');
    }
    expect(surfaceOf(line({ thing: 'surface', about: 'azure' }))).toBe('azure');
  });
});

describe('The summary of the check', () => {
  it('is green only when everything is right', () => {
    expect(checkSummary([signedInAll]).state).toBe('right');
    expect(checkSummary([signedInAll, inFabrikam]).state).toBe('wrong');
    expect(checkSummary([checkOf({ lines: outside })]).state).toBe('open');
    expect(checkSummary([checkOf({ lines: outside.slice(0, 6) })]).state).toBe('open');
    expect(checkSummary([checkOf({ lines: goesOn, endedAtMs: null })]).state).toBe('running');
    expect(checkSummary([]).state).toBe('none');
    for (const [name, lines] of Object.entries({ ...failures, ...failuresInside })) {
      const { state } = checkSummary([{ ...signedInAll, lines }]);
      const expected =
        {
          offline: 'open',
          portalsOff: 'open',
          azureMissing: 'right',
        }[name] ?? 'wrong';
      expect(state, name).toBe(expected);
    }
  });

  it('asks for a sign-in only where nothing else keeps it from knowing', () => {
    expect(checkSummary([checkOf({ lines: outside })]).words).toContain(
      'Sign in to check the rest',
    );
    expect(checkSummary([checkOf({ lines: failures.offline! })]).words).toContain(
      'not all of it could be checked',
    );
  });

  it('counts what is not right', () => {
    expect(checkSummary([partlyGranted]).words).toContain('4 things are not right.');
    expect(checkSummary([checkOf({ lines: failures.redirectUnknown! })]).words).toContain(
      '1 thing is not right.',
    );
  });

  it('wants no policy of whoever has no role of that kind', () => {
    const lines = signedInAll.lines.map((each) =>
      each.thing === 'policies' && each.about === 'azure'
        ? { ...each, state: 'untold' as const }
        : each,
    );
    const policies = lines.find(({ thing, about }) => thing === 'policies' && about === 'azure')!;
    expect(stateWords(policies, lines)).toBe('not needed');
    expect(isRight({ ...signedInAll, lines })).toBe(true);
    const unread = lines.map((each) =>
      each.thing === 'surface' ? { ...each, state: 'untold' as const } : each,
    );
    expect(isRight({ ...signedInAll, lines: unread })).toBe(false);
  });

  it('says of a missing site access what to do once, at its own line', () => {
    expect(lineWords(failed('siteAccess', 'siteAccessOff'))?.next).toMatch(/^Allow access\./);
    const clock = line({ thing: 'clock', state: 'untold', error: pimErrorOf('siteAccessOff') });
    expect(lineWords(clock)).toBeUndefined();
  });
});

describe('The report', () => {
  it('names tenant, application and what was found', () => {
    const report = checkReport([checkOf({ lines: failures.redirectUnknown! })]);
    expect(report).toContain('contoso.com');
    expect(report).toContain('1b2c3d4e-0000-1111-2222-333344445555');
    expect(report).toContain('Tenant: right');
    expect(report).toMatch(/Redirect URI: not right \(.*redirectUnknown\)/);
  });

  it('holds nothing of a person, and no words of a service', () => {
    const message = 'AADSTS50011: ana@contoso.com may not';
    const error = { ...pimErrorOf('signInFailed', message), serviceCode: 'AADSTS50011' };
    const report = checkReport([
      { ...signedInAll, lines: [line({ thing: 'signIn', state: 'failed', error })] },
    ]);
    expect(report).toContain('AADSTS50011');
    expect(report).not.toContain('ana');
  });
});
