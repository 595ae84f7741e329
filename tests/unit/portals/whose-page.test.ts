import { expect, it } from 'vitest';
import { accountKey } from '../../../utils/pim/account-key';

import { locate } from '../../../utils/portals/locate';
import type { Location } from '../../../utils/portals/location';
import { namedAccount, possibleAccounts, whosePage } from '../../../utils/portals/whose-page';
import { ana, anaElsewhere, pages } from './builders';

const at = (url: string): Location => locate(url) as Location;
const both = [ana, anaElsewhere];
const mine = accountKey(ana);
const other = accountKey(anaElsewhere);

it('is the account of the tenant that the URL names by id', () => {
  const url = `https://entra.microsoft.com/${ana.tenantId}/#home`;
  expect(whosePage(at(url), both, other)).toBe(mine);
});

it('is the account of the tenant that the URL names by domain', () => {
  const url = 'https://portal.azure.com/#@fabrikam.com/resource/subscriptions/s';
  expect(whosePage(at(url), both, mine)).toBe(other);
});

it('is the account last seen on the host', () => {
  expect(whosePage(at(pages.signIns), both, other)).toBe(other);
});

it('is the only account there is', () => {
  expect(whosePage(at(pages.signIns), [ana], null)).toBe(mine);
});

it('cannot be told between several', () => {
  expect(whosePage(at(pages.signIns), both, null)).toBeNull();
});

it('is nobody’s in a tenant of none of the accounts', () => {
  const url = 'https://entra.microsoft.com/00000000-0000-4000-8000-000000000000/#home';
  expect(whosePage(at(url), [ana], mine)).toBeNull();
});

it('is not guessed from a domain that says nothing', () => {
  const url = 'https://portal.azure.com/#@contoso.onmicrosoft.com/resource/subscriptions/s';
  expect(whosePage(at(url), both, null)).toBeNull();
  expect(whosePage(at(url), [ana], null)).toBe(mine);
});

it('names an account only when the URL itself does', () => {
  expect(namedAccount(at(pages.signIns), [ana])).toBeNull();
  expect(namedAccount(at('https://entra.microsoft.com/#@contoso.com/view/A/B'), both)).toBe(mine);
});

it('may be of any account where the URL names no tenant, of some where it does', () => {
  expect(possibleAccounts(at(pages.signIns), both)).toEqual([mine, other]);
  const url = 'https://entra.microsoft.com/#@contoso.com/view/A/B';
  expect(possibleAccounts(at(url), both)).toEqual([mine]);
});

it('is of none of the accounts in a tenant of none of them', () => {
  const url = 'https://entra.microsoft.com/00000000-0000-4000-8000-000000000000/#home';
  expect(possibleAccounts(at(url), both)).toEqual([]);
});
