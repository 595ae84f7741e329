import { describe, expect, it } from 'vitest';
import { errorWords } from '../../../../components/shared/error-words';
import { nextSteps } from '../../../../components/shared/next-steps';
import { errorCodes } from '../../../../utils/pim/error';
import { pimErrorOf } from '../../../../utils/pim/pim-error-of';

/** What can come of a sign-in, and of nothing else. */
const ofSignIn = [
  ...['accountLocked', 'adminConsentNeeded', 'appPermissions', 'blockedByPolicy'],
  ...['clientDisabled', 'clientUnknown', 'consentDeclined', 'consentMissing', 'crossTenantBlocked'],
  ...['deviceBlocked', 'mfaRegistration', 'notAssigned', 'notConfigured', 'otherSignedIn'],
  ...['policyUnreadable', 'redirectUnknown', 'redirectWrongType', 'signInClosed', 'signInEnded'],
  ...['signInFailed', 'signInNeeded', 'signInNotOpened', 'signInUnavailable'],
  ...['tenantNotAllowed', 'tenantNotSetUp', 'tenantUnknown', 'userUnknown', 'wrongCloud'],
  'wrongTenant',
] as (typeof errorCodes)[number][];
const ofStepUp = errorCodes.filter((code) => code.startsWith('stepUp'));

const wordsOf = (code: (typeof errorCodes)[number]): string => {
  const { said, next } = errorWords(pimErrorOf(code));
  return `${said} ${next}`;
};

describe('The words for a sign-in', () => {
  it.each(ofSignIn)('%s: say nothing of an activation', (code) => {
    expect(wordsOf(code)).not.toMatch(/Nothing was sent|reason is kept|activat|this role/i);
  });

  it.each(ofSignIn)('%s: name no place that may not be there', (code) => {
    expect(wordsOf(code)).not.toMatch(/above|below/);
  });

  it.each(ofStepUp)('%s: is of a verification, not of a sign-in', (code) => {
    expect(wordsOf(code)).not.toMatch(/sign(ed)?[ -]?in/i);
  });

  it.each(errorCodes)('%s: a check or Settings are offered where the words name them', (code) => {
    const words = wordsOf(code);
    if (/[Cc]heck your setup/.test(words)) expect(nextSteps[code]).toContain('check');
    if (/(In|in) Settings/.test(words)) expect(nextSteps[code]).toContain('settings');
  });
});

describe('Details for somebody else', () => {
  it.each(errorCodes)('%s: can be copied where the words speak of them', (code) => {
    const { next, hasDetails } = errorWords(pimErrorOf(code));
    expect(hasDetails).toBe(/\bdetails\b/.test(next));
    expect(next).not.toMatch(/\bid below\b/);
  });

  it('are there for everything that Microsoft numbered', () => {
    const error = pimErrorOf('userUnknown', '', { serviceCode: 'AADSTS50034' });
    expect(errorWords(error).hasDetails).toBe(true);
  });
});

it('A number that nobody here knows is told, with Microsoft’s words', () => {
  const error = pimErrorOf('signInFailed', 'It went wrong.', { serviceCode: 'AADSTS50999' });
  const { said, service, id } = errorWords(error);
  expect(said).toBe('Microsoft refused this sign-in with the number AADSTS50999.');
  expect(service).toBe('Microsoft said: It went wrong.');
  expect(id).toBe('AADSTS50999');
});
