import { describe, expect, it } from 'vitest';
import { activationPage } from '../../../../components/shared/activation-page';
import { errorWords } from '../../../../components/shared/error-words';
import { helps, nextSteps } from '../../../../components/shared/next-steps';
import { errorCodes } from '../../../../utils/pim/error';
import { pimErrorOf } from '../../../../utils/pim/pim-error-of';
import { roles } from '../../../screens/example';

describe('the next steps after a failure', () => {
  it('are declared for every code, each once', () => {
    expect(Object.keys(nextSteps).sort()).toEqual([...errorCodes].sort());
    for (const code of errorCodes) {
      expect(new Set(nextSteps[code]).size, code).toBe(nextSteps[code].length);
    }
  });

  it.each(errorCodes)('%s: another try is offered where the words speak of one', (code) => {
    const { next } = errorWords(pimErrorOf(code));
    if (/^Try again|, then try again|, try again|Trying again/.test(next)) {
      expect(nextSteps[code].some((step) => ['retry', 'change', 'settings'].includes(step))).toBe(
        true,
      );
    }
  });

  it.each([
    ...['accountMismatch', 'blockedByPolicy', 'heldWithoutActivation', 'licenceMissing'],
    ...['notEligible', 'permissionMissing', 'refused', 'resourceLocked', 'contextMissing'],
    ...['justificationMissing', 'ticketMissing', 'durationTooLong', 'eligibilityEnding'],
  ] as const)('%s: no other try is offered, which could only fail again', (code) => {
    expect(helps('retry', code)).toBe(false);
  });

  it.each([
    ...['noAnswer', 'notSent', 'offline', 'serviceFailed', 'throttled', 'unavailable'],
    ...['malformed', 'stepUpCancelled', 'wrongAccount', 'renewalNeedsYou'],
  ] as const)('%s: another try comes first', (code) => {
    expect(nextSteps[code][0]).toBe('retry');
  });
});

describe('PIM’s own page for a role', () => {
  it('is in the cloud and the tenant of its account, and of its surface', () => {
    expect(activationPage('china|te nant|ana', 'groups')).toBe(
      'https://portal.azure.cn/te%20nant#view/Microsoft_Azure_PIMCommon/ActivationMenuBlade/~/aadgroup',
    );
    expect(activationPage(roles.user.account, 'azure')).toContain('/~/azurerbac');
  });
});
