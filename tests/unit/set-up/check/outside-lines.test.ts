import { describe, expect, it } from 'vitest';
import type { CallResult } from '../../../../utils/http/http';
import type { SignInAnswer } from '../../../../utils/http/sign-in-probe';
import type { CloudName } from '../../../../utils/pim/account';
import { pimErrorOf } from '../../../../utils/pim/pim-error-of';
import { outsideLines, setUpMistake } from '../../../../utils/set-up/check/outside-lines';
import type { OutsideView } from '../../../../utils/set-up/check/outside-look';

const answer = (status: number, body: unknown): CallResult => ({
  ...{ kind: 'answer', status, body, retryAfterMs: undefined, challenge: null },
});
const published = (login = 'login.microsoftonline.com', subScope: string | null = null) =>
  answer(200, {
    authorization_endpoint: `https://${login}/x/oauth2/v2.0/authorize`,
    tenant_region_sub_scope: subScope,
  });
const found = published();
const noTenant = answer(400, { error: 'invalid_tenant', error_codes: [90002] });
const offline: CallResult = { kind: 'notSent', error: pimErrorOf('offline') };
const cut: CallResult = { kind: 'noAnswer', error: pimErrorOf('unavailable') };

const page = (...numbers: string[]): SignInAnswer => ({ kind: 'page', numbers });
const redirect: SignInAnswer = { kind: 'redirect' };
const nothing: SignInAnswer = { kind: 'nothing' };

/** The lines as text: `tenant application redirectUri`, each `+`, `?` or `-`, and the error. */
function told(view: Partial<OutsideView>, cloud: CloudName = 'global'): string {
  const lines = outsideLines(
    { cloud },
    { metadata: found, signIn: nothing, control: null, ...view },
  );
  const signs = { passed: '+', failed: '-', untold: '?', running: '!', lacking: '!' };
  const error = lines.find((line) => line.error)?.error?.code ?? '';
  return `${lines.map(({ state }) => signs[state]).join('')} ${error}`.trim();
}

describe('What a look from outside tells of tenant, application and redirect URI', () => {
  it.each<[string, Partial<OutsideView>, string]>([
    ['nobody is signed in', { signIn: page('50058') }, '+++'],
    [
      'a redirect, and none with a wrong redirect URI',
      { signIn: redirect, control: page('50011') },
      '+++',
    ],
    ['the same without metadata', { metadata: cut, signIn: page('50058') }, '+++'],
    ['no such tenant', { metadata: noTenant }, '-?? tenantUnknown'],
    [
      'no such tenant, wherever the sign-in leads',
      { metadata: noTenant, signIn: redirect, control: page('50011') },
      '-?? tenantUnknown',
    ],
    [
      'no such tenant, by the page alone',
      { metadata: cut, signIn: page('90002') },
      '-?? tenantUnknown',
    ],
    ['another cloud, by the page', { signIn: page('90038') }, '-?? wrongCloud'],
    ['no such application', { signIn: page('700016') }, '+-? clientUnknown'],
    ['an application of one tenant', { signIn: page('50194') }, '+-? tenantNotAllowed'],
    ['permissions that do not exist', { signIn: page('650057') }, '+-? appPermissions'],
    ['another redirect URI', { signIn: page('50011') }, '++- redirectUnknown'],
    ['no redirect URI at all', { signIn: page('900971') }, '++- redirectUnknown'],
    ['one of another platform', { signIn: page('9002326') }, '++- redirectWrongType'],
    [
      'a mistake beside a missing session',
      { signIn: page('50058', '50011') },
      '++- redirectUnknown',
    ],
    ['an error that nobody knows', { signIn: page('9001023') }, '+?? unavailable'],
    ['a page without a word of Microsoft', { signIn: page() }, '+?? unavailable'],
    ['nothing', {}, '+?? unavailable'],
    [
      'a redirect, and another one with a wrong redirect URI',
      { signIn: redirect, control: redirect },
      '+?? unavailable',
    ],
    [
      'a redirect, and nothing with a wrong redirect URI',
      { signIn: redirect, control: nothing },
      '+?? unavailable',
    ],
    [
      'a redirect, and another mistake with a wrong redirect URI',
      { signIn: redirect, control: page('700016') },
      '+?? unavailable',
    ],
    ['a redirect alone', { signIn: redirect }, '+?? unavailable'],
    ['offline', { metadata: offline }, '??? offline'],
    ['a cut line', { metadata: cut }, '??? unavailable'],
    ['a proxy’s page', { metadata: answer(200, undefined), signIn: page() }, '??? unavailable'],
    ['a gateway that fails', { metadata: answer(502, undefined) }, '??? unavailable'],
    ['metadata of a stranger', { metadata: published('evil.example') }, '??? unavailable'],
    [
      'metadata in a refusal',
      { metadata: { ...found, status: 407 } as CallResult },
      '??? unavailable',
    ],
  ])('%s', (_, view, expected) => {
    expect(told(view)).toBe(expected);
  });

  const us = 'login.microsoftonline.us';
  it.each<[CloudName, CallResult, string]>([
    ['global', published(us, 'DODCON'), '-?? wrongCloud'],
    ['global', published(us, 'DOD'), '-?? wrongCloud'],
    ['global', published(undefined, 'GCC'), '+++'],
    ['global', published('login.partner.microsoftonline.cn'), '-?? wrongCloud'],
    ['usgov', published(us, 'DODCON'), '+++'],
    ['usgov', published(us, 'DOD'), '-?? wrongCloud'],
    ['usgov', published(us), '+++'],
    ['usgov', found, '-?? wrongCloud'],
    ['dod', published(us, 'DOD'), '+++'],
    ['dod', published(us, 'DODCON'), '-?? wrongCloud'],
    ['dod', published(us), '+++'],
    ['china', published('login.partner.microsoftonline.cn'), '+++'],
    ['china', published('login.chinacloudapi.cn'), '+++'],
    ['china', found, '-?? wrongCloud'],
  ])('a registration in the cloud %s whose tenant publishes %j', (cloud, metadata, expected) => {
    expect(told({ metadata, signIn: page('50058') }, cloud)).toBe(expected);
  });

  it('names the number that it does not know', () => {
    const lines = outsideLines(
      { cloud: 'global' },
      { metadata: found, signIn: page('9001023'), control: null },
    );
    expect(lines[1]?.error).toMatchObject({ serviceCode: 'AADSTS9001023' });
  });

  it('is a mistake of the set-up only where something failed', () => {
    const mistake = (view: Partial<OutsideView>) =>
      setUpMistake(
        outsideLines(
          { cloud: 'global' },
          { metadata: found, signIn: nothing, control: null, ...view },
        ),
      )?.code;
    expect(mistake({ signIn: page('50011') })).toBe('redirectUnknown');
    expect(mistake({ signIn: page('50058') })).toBeUndefined();
    expect(mistake({})).toBeUndefined();
  });
});
