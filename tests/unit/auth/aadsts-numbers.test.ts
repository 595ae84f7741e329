import { describe, expect, it } from 'vitest';
import { toSignInError } from '../../../utils/auth/sign-in-error';
import type { ErrorCode } from '../../../utils/pim/error';
import { messages } from '../support/messages';

/** Every AADSTS number that a person can meet (contract §9), and the error it has to become. */
const numbersByCode: [ErrorCode, number[]][] = [
  ['consentMissing', [65001]],
  ['consentDeclined', [65004]],
  ['adminConsentNeeded', [90094, 90095]],
  ['appPermissions', [65002, 650057, 70011, 700022, 28000]],
  ['clientUnknown', [700016]],
  ['tenantUnknown', [90002]],
  ['tenantNotAllowed', [50194]],
  ['wrongCloud', [90038]],
  ['redirectUnknown', [50011, 900971]],
  ['redirectWrongType', [9002326, 9002327, 7000218]],
  ['userUnknown', [50020, 50034]],
  ['notAssigned', [50105]],
  ['accountLocked', [50053, 50057]],
  ['mfaRegistration', [50072, 50079]],
  ['deviceBlocked', [50097, 53000, 53001]],
  ['blockedByPolicy', [53003, 50131, 530032, 530035]],
  ['crossTenantBlocked', [500212, 500213]],
  ['throttled', [50196]],
  ['serviceFailed', [90033, 50033, 90024]],
  ['signInNeeded', [50058, 50074, 50076, 50078, 50173, 70008, 70043, 700082, 700084]],
];
const rows = numbersByCode.flatMap(([code, numbers]) =>
  numbers.map((number) => [number, code] as const),
);

describe.each([false, true])('a failed sign-in where a window may help: %s', (interaction) => {
  it.each(rows)('AADSTS%i is %s, which has a text and a next step', (number, code) => {
    const failure = { code: 'x', aadsts: String(number), message: '', interaction };
    expect(toSignInError(failure)).toMatchObject({ code, serviceCode: `AADSTS${number}` });
    expect(messages[`error_${code}`]?.message).toBeTruthy();
    expect(messages[`error_${code}_next`]?.message).toBeTruthy();
  });
});
