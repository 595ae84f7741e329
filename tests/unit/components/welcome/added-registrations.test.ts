import { describe, expect, it } from 'vitest';
import { addedRegistrations } from '../../../../components/welcome/set-up/added-registrations';
import { accountKey } from '../../../../utils/pim/account-key';
import type { Registration } from '../../../../utils/settings/registration';
import type { SetUpCheck } from '../../../../utils/snapshot/set-up-check';
import { checkOf, failures } from '../../../screens/check-examples';
import { ana } from '../../support/records';

const registration = (tenant: string, digit = '1'): Registration => ({
  clientId: `${digit}b2c3d4e-0000-1111-2222-333344445555`,
  tenant,
  cloud: 'global',
});
const contoso = registration('contoso.com');
const newer = registration('CONTOSO.com', '2');
const fabrikam = registration('fabrikam.com');
const any = registration('organizations');
const elsewhere = registration('elsewhere.example');
const none = { registration: null, otherRegistrations: [] };

describe('Pasted registrations', () => {
  it('are the first where there is none', () => {
    expect(addedRegistrations(none, [contoso, fabrikam], null, {}, [])).toEqual({
      registration: contoso,
      otherRegistrations: [fabrikam],
    });
  });

  it('come after those that are there, which stay', () => {
    const own = { registration: contoso, otherRegistrations: [] };
    expect(addedRegistrations(own, [fabrikam], null, {}, [])).toEqual({
      registration: contoso,
      otherRegistrations: [fabrikam],
    });
  });

  it('take the place of that of the same tenant, first or not', () => {
    const own = { registration: contoso, otherRegistrations: [fabrikam] };
    expect(addedRegistrations(own, [newer], null, {}, [])).toEqual({
      registration: newer,
      otherRegistrations: [fabrikam],
    });
    const swapped = { registration: fabrikam, otherRegistrations: [contoso] };
    expect(addedRegistrations(swapped, [newer], null, {}, [])).toEqual({
      registration: fabrikam,
      otherRegistrations: [newer],
    });
  });

  it('for a tenant that the organization has set are left out', () => {
    const managed = { otherRegistrations: [fabrikam] };
    expect(addedRegistrations(none, [fabrikam, contoso], null, managed, [])).toEqual({
      registration: contoso,
      otherRegistrations: [],
    });
  });

  it('that let any work account in come first, and the one before stays', () => {
    const own = { registration: contoso, otherRegistrations: [fabrikam] };
    expect(addedRegistrations(own, [any], null, {}, [])).toEqual({
      registration: any,
      otherRegistrations: [contoso, fabrikam],
    });
  });

  it('leave the build’s own first, unless they are for its tenant', () => {
    expect(addedRegistrations(none, [fabrikam], contoso, {}, [])).toEqual({
      registration: null,
      otherRegistrations: [fabrikam],
    });
    expect(addedRegistrations(none, [newer], contoso, {}, [])).toEqual({
      registration: newer,
      otherRegistrations: [],
    });
  });

  it('take the place of a first one whose tenant Microsoft does not know, and of no others', () => {
    const own = { registration: fabrikam, otherRegistrations: [contoso] };
    const nowhere = checkOf({ registration: fabrikam, lines: failures.tenantUnknown! });
    const added = (...checks: SetUpCheck[]) =>
      addedRegistrations(own, [elsewhere], null, {}, checks);
    expect(added(nowhere)).toEqual({ registration: elsewhere, otherRegistrations: [contoso] });
    const stays = { registration: fabrikam, otherRegistrations: [contoso, elsewhere] };
    const other = { ...nowhere, registration: contoso };
    expect(added(other)).toEqual({
      registration: fabrikam,
      otherRegistrations: [contoso, elsewhere],
    });
    expect(added({ ...nowhere, account: accountKey(ana) })).toEqual(stays);
    expect(added({ ...nowhere, registration: registration('fabrikam.com', '3') })).toEqual(stays);
    expect(added({ ...nowhere, lines: failures.clientUnknown! })).toEqual(stays);
  });
});
