import { describe, expect, it } from 'vitest';
import { toSignInError } from '../../../utils/auth/sign-in-error';
import type { ErrorCode } from '../../../utils/pim/error';
import { messages } from '../support/messages';

/** Every AADSTS number that a person can meet (contract §9), and the error it has to become. */
const numbersByCode: [ErrorCode, number[]][] = [
  ['consentMissing', [65001]],
  ['consentDeclined', [65004]],
  ['adminConsentNeeded', [90094, 90095]],
  ['appPermissions', [65002, 65005, 650056, 650057, 70011, 700022, 28000, 90008]],
  ['azureMissing', [500011, 650052]],
  ['clientDisabled', [7000112, 70001]],
  ['clientUnknown', [700016, 700011]],
  ['tenantUnknown', [90002, 50059, 50128, 90019]],
  ['tenantNotAllowed', [50194]],
  ['wrongCloud', [90038]],
  ['redirectUnknown', [50011, 500113, 70004, 900971]],
  ['redirectWrongType', [9002326, 9002327, 7000218]],
  ['userUnknown', [50020, 50034, 50014, 51004, 16000, 16003]],
  ['notAssigned', [50105]],
  ['accountLocked', [50053, 50057]],
  ['mfaRegistration', [50072, 50079, 53004]],
  ['deviceBlocked', [50097, 50129, 50155, 50187, 53000, 53001]],
  ['blockedByPolicy', [53002, 53003, 50005, 50131, 53010, 53011, 530032, 530034, 530035]],
  ['crossTenantBlocked', [500212, 500213, 50002, 500021, 500022]],
  ['throttled', [50196, 50088]],
  ['signInUnavailable', [90033, 50033, 50087, 90006, 90012, 90024]],
  [
    'signInNeeded',
    [
      ...[50055, 50058, 50074, 50076, 50078, 50089, 50132, 50133, 50144, 50158, 50173],
      ...[70008, 70043, 700082, 700084],
    ],
  ],
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
