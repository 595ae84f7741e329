import { expect, it } from 'vitest';
import { adminConsentLink } from '../../../../utils/set-up/register/admin-consent-link';

const clientId = '11111111-aaaa-4bbb-8ccc-222222222222';

it('An admin-consent link leads to the page of the tenant, at the sign-in host of its cloud', () => {
  const redirectUri = 'https://abc.chromiumapp.org/';
  expect(adminConsentLink({ clientId, tenant: 'contoso.us', cloud: 'usgov', redirectUri })).toBe(
    `https://login.microsoftonline.us/contoso.us/adminconsent?client_id=${clientId}&redirect_uri=https%3A%2F%2Fabc.chromiumapp.org%2F`,
  );
});

it('An admin-consent link leaves no way out of its address for what is pasted as a tenant', () => {
  const link = new URL(adminConsentLink({ clientId, tenant: '../../evil?x#', cloud: 'global' }));
  expect(link.origin).toBe('https://login.microsoftonline.com');
  expect(link.pathname).toBe('/..%2F..%2Fevil%3Fx%23/adminconsent');
});
