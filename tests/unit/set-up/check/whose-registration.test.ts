import { describe, expect, it } from 'vitest';
import type { Account } from '../../../../utils/pim/account';
import { peopleOf } from '../../../../utils/set-up/check/whose-registration';
import type { Registration } from '../../../../utils/settings/registration';
import { ben, finn } from '../../support/people';
import { ana } from '../../support/records';
import { registration as contoso } from '../../support/token-host';

const fabrikam: Registration = { ...contoso, tenant: finn.tenantId };
const any: Registration = { ...contoso, tenant: 'organizations' };
const another: Registration = { ...contoso, clientId: 'c0ffee00-5a1e-4b0b-9d0c-0d15ea5e0009' };

const people = (...accounts: Account[]) =>
  accounts.map((account) => ({
    account,
    registration: { ...contoso, tenant: account.tenantId },
  }));

describe('Who is signed in with a registration', () => {
  it.each<[string, Registration, Registration[], Account[]]>([
    ['everybody of its tenant', contoso, [contoso, fabrikam], [ana, ben]],
    ['nobody of another tenant', fabrikam, [contoso, fabrikam], [finn]],
    ['everybody, where it lets any work account in', any, [any], [ana, ben, finn]],
    ['not those whose tenant has one of its own', any, [any, fabrikam], [ana, ben]],
    ['nobody who signed in with another application', another, [another], []],
    [
      'nobody of another cloud',
      { ...contoso, cloud: 'usgov' },
      [{ ...contoso, cloud: 'usgov' }],
      [],
    ],
  ])('%s', (_, registration, all, expected) => {
    expect(peopleOf(registration, all, people(ana, ben, finn))).toEqual(expected);
  });

  it('is who signed in with the application of a domain, as long as it may be theirs', () => {
    const byDomain = { ...contoso, tenant: 'contoso.com' };
    expect(peopleOf(byDomain, [byDomain], people(ana))).toEqual([ana]);
  });
});
