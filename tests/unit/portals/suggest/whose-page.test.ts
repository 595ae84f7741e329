import { describe, expect, it } from 'vitest';
import { MOST_DOMAINS } from '../../../../utils/pim/account';
import { accountKey } from '../../../../utils/pim/account-key';
import { locate } from '../../../../utils/portals/location/locate';
import type { Location } from '../../../../utils/portals/location/location';
import {
  type Choices,
  withChoice,
  withoutAccount,
} from '../../../../utils/portals/suggest/choices';
import {
  namedAccount,
  possibleAccounts,
  whosePage,
} from '../../../../utils/portals/suggest/whose-page';
import { ana, anaElsewhere, pages } from '../builders';

const at = (url: string): Location => locate(url) as Location;
/** The daily account's owner has an administrator's of another domain of the same tenant. */
const admin = {
  ...ana,
  objectId: '22222222-2222-4222-8222-222222222222',
  username: 'adm-ana@contoso.onmicrosoft.com',
};
/** A guest: the user name of home, in another tenant. */
const guest = { ...ana, ...{ tenantId: anaElsewhere.tenantId, tenant: anaElsewhere.tenant } };
const keys = { ana: accountKey(ana), admin: accountKey(admin), guest: accountKey(guest) };
const { tenant: _, ...unread } = ana;

const urls = {
  silent: pages.signIns,
  contoso: 'https://entra.microsoft.com/#@contoso.com/view/A/B',
  onMicrosoft: 'https://entra.microsoft.com/#@contoso.onmicrosoft.com/view/A/B',
  fabrikam: 'https://entra.microsoft.com/#@fabrikam.com/view/A/B',
  unknown: 'https://entra.microsoft.com/#@example.org/view/A/B',
  unknownId: 'https://entra.microsoft.com/00000000-0000-4000-8000-000000000000/#home',
  azure: 'https://portal.azure.com/#@contoso.com/resource/subscriptions/s',
};
const of = (
  url: string,
  accounts: (typeof ana)[] | (typeof unread)[],
  evidence: { lastUsed?: string; choices?: Choices } = {},
) => {
  const { account, guessed } = whosePage(at(url), accounts, {
    lastUsed: evidence.lastUsed ?? null,
    choices: evidence.choices ?? {},
  });
  return account && { is: account, guessed };
};
const sure = (is: string) => ({ is, guessed: false });
const guessed = (is: string) => ({ is, guessed: true });
const chosen = (before: Choices, url: string, all: (typeof ana)[], account: typeof ana): Choices =>
  withChoice(before, at(url), possibleAccounts(at(url), all), account);

describe('the tenant', () => {
  it.each([urls.contoso, urls.onMicrosoft, urls.azure])('is the address’s: %s', (url) => {
    const here = { lastUsed: keys.guest, choices: { 'entra.microsoft.com ': keys.guest } };
    expect(of(url, [guest, ana], here)).toEqual(sure(keys.ana));
  });

  it('is known by its id, whether or not its domains are', () => {
    const url = `https://entra.microsoft.com/${ana.tenantId.toUpperCase()}/#home`;
    expect(of(url, [guest, ana])).toEqual(sure(keys.ana));
    const shouted = { ...unread, tenantId: unread.tenantId.toUpperCase() };
    expect(of(url, [shouted])).toEqual(sure(keys.ana));
  });

  it('is not the one of a guest’s user name', () => {
    expect(of(urls.contoso, [guest])).toBeNull();
    expect(possibleAccounts(at(urls.contoso), [guest]).accounts).toEqual([]);
    expect(of(urls.fabrikam, [guest, ana])).toEqual(sure(keys.guest));
  });

  it.each([urls.unknown, urls.unknownId])('that nobody is of makes a page nobody’s: %s', (url) => {
    expect(of(url, [ana], { lastUsed: keys.ana })).toBeNull();
    expect(possibleAccounts(at(url), [ana, guest]).accounts).toEqual([]);
  });

  it('is asked for where its domains could not be read, and never guessed', () => {
    expect(of(urls.contoso, [unread], { lastUsed: keys.ana })).toBeNull();
    expect(possibleAccounts(at(urls.contoso), [unread, guest])).toEqual({
      accounts: [unread],
      known: false,
    });
    expect(of(urls.unknownId, [unread])).toBeNull();
    expect(possibleAccounts(at(urls.unknownId), [unread]).accounts).toEqual([]);
  });

  it('may have more domains than are kept', () => {
    const domains = Array.from({ length: MOST_DOMAINS }, (_, index) => `d${index}.example`);
    const wide = { ...ana, tenant: { name: 'Wide', domains } };
    const possible = possibleAccounts(at(urls.contoso), [wide, guest]);
    expect(possible).toEqual({ accounts: [wide], known: false });
    expect(of(urls.contoso, [wide, guest], { lastUsed: keys.ana })).toBeNull();
  });

  it('is known of a guest who may not read it, by somebody who may', () => {
    const { tenant: _, ...guestThere } = { ...guest, objectId: 'x', tenantId: ana.tenantId };
    for (const two of [
      [guestThere, ana],
      [ana, guestThere],
    ]) {
      expect(possibleAccounts(at(urls.contoso), two)).toEqual({ accounts: two, known: true });
      expect(of(urls.contoso, two as [])).toBeNull();
      expect(possibleAccounts(at(urls.fabrikam), two).accounts).toEqual([]);
    }
  });

  it('is of the cloud of the portal', () => {
    const soldier = { ...ana, cloud: 'dod' as const };
    const portal = at('https://portal.azure.us/#home');
    expect(possibleAccounts(portal, [ana, soldier]).accounts).toEqual([soldier]);
    const community = at('https://app.powerbigov.us/admin-portal');
    expect(possibleAccounts(community, [ana, soldier]).accounts).toEqual([ana]);
    expect(possibleAccounts(at('https://entra.microsoft.cn/#home'), [ana]).accounts).toEqual([]);
  });
});

describe('where the address says nothing', () => {
  it('it is the account last used there, as a guess', () => {
    expect(of(urls.silent, [ana, guest], { lastUsed: keys.guest })).toEqual(guessed(keys.guest));
  });

  it('it is the only account there is, as a guess', () => {
    expect(of(urls.silent, [ana])).toEqual(guessed(keys.ana));
  });

  it('it cannot be told between several', () => {
    expect(of(urls.silent, [ana, guest])).toBeNull();
  });

  it('it is not somebody who has signed out', () => {
    const gone = { lastUsed: keys.guest, choices: { 'entra.microsoft.com ': keys.guest } };
    expect(of(urls.silent, [ana, admin], gone)).toBeNull();
  });
});

describe('two people of one tenant', () => {
  const two = [ana, admin];

  it('are asked, whichever domain their user names have', () => {
    expect(of(urls.contoso, two)).toBeNull();
    expect(of(urls.onMicrosoft, two)).toBeNull();
    expect(namedAccount(at(urls.contoso), two)).toBeNull();
  });

  it('are told by who was there last, as a guess', () => {
    expect(of(urls.contoso, two, { lastUsed: keys.admin })).toEqual(guessed(keys.admin));
  });

  it('are told by what was chosen, before who was there last', () => {
    const choices = chosen({}, urls.contoso, two, admin);
    expect(of(urls.contoso, two, { choices, lastUsed: keys.ana })).toEqual(sure(keys.admin));
  });

  it('are told by it in every portal of that tenant, by id or any domain', () => {
    const choices = chosen({}, urls.contoso, two, admin);
    for (const url of [urls.azure, urls.onMicrosoft, urls.silent]) {
      expect(of(url, two, { choices })).toEqual(sure(keys.admin));
    }
  });

  it('may be another one in another portal', () => {
    const choices = chosen(chosen({}, urls.contoso, two, ana), urls.azure, two, admin);
    expect(of(urls.contoso, two, { choices })).toEqual(sure(keys.ana));
    expect(of(urls.azure, two, { choices })).toEqual(sure(keys.admin));
  });

  it('may be chosen anew', () => {
    const choices = chosen(chosen({}, urls.contoso, two, ana), urls.contoso, two, admin);
    expect(of(urls.contoso, two, { choices })).toEqual(sure(keys.admin));
  });
});

describe('a choice', () => {
  const all = [ana, admin, guest];

  it('made where the address says nothing comes first there', () => {
    const two = [ana, admin];
    const here = chosen({}, urls.silent, two, ana);
    const choices = chosen(here, urls.contoso, two, admin);
    expect(of(urls.silent, two, { choices })).toEqual(sure(keys.ana));
    expect(of(urls.contoso, two, { choices })).toEqual(sure(keys.admin));
  });

  it('for a domain that nobody knows says nothing of the tenant', () => {
    const two = [unread, { ...unread, objectId: admin.objectId }];
    const choices = chosen({}, urls.unknown, two as [], two[0] as typeof ana);
    expect(of(urls.unknown, two, { choices })).toEqual(sure(keys.ana));
    const byId = `https://entra.microsoft.com/${ana.tenantId}/#home`;
    expect(of(byId, two, { choices })).toBeNull();
  });

  it('that is made anew is the latest', () => {
    const first = chosen({}, urls.silent, all, ana);
    const then = chosen(first, urls.fabrikam, all, guest);
    expect(Object.values(then).at(-1)).toBe(keys.guest);
    expect(Object.values(chosen(then, urls.silent, all, ana)).at(-1)).toBe(keys.ana);
  });

  it('counts on its host where the address says nothing', () => {
    const choices = chosen({}, urls.silent, all, guest);
    expect(of(urls.silent, all, { choices, lastUsed: keys.ana })).toEqual(sure(keys.guest));
    expect(of('https://portal.azure.com/#home', all, { choices })).toBeNull();
  });

  it('says who one is in that tenant, too', () => {
    const choices = chosen({}, urls.silent, all, admin);
    expect(of(urls.contoso, all, { choices })).toEqual(sure(keys.admin));
  });

  it('never brings in somebody of another tenant than the address names', () => {
    const choices = chosen({}, urls.silent, all, guest);
    expect(of(urls.contoso, [admin, guest], { choices })).toEqual(sure(keys.admin));
    expect(of(urls.unknown, all, { choices })).toBeNull();
  });

  it('for a domain that nobody can place counts for that domain alone', () => {
    const choices = chosen({}, urls.contoso, [unread as typeof ana], ana);
    expect(of(urls.contoso, [unread], { choices })).toEqual(sure(keys.ana));
    expect(of(urls.azure, [unread], { choices })).toEqual(sure(keys.ana));
    expect(of(urls.unknown, [unread], { choices })).toBeNull();
  });

  it('elsewhere says nothing of a domain that nobody can place', () => {
    const choices = chosen({}, urls.silent, [unread as typeof ana], ana);
    expect(of(urls.contoso, [unread], { choices })).toBeNull();
  });

  it('goes with its account', () => {
    const choices = withoutAccount(
      chosen(chosen({}, urls.silent, all, guest), urls.contoso, all, admin),
      keys.guest,
    );
    expect(Object.values(choices)).not.toContain(keys.guest);
    expect(of(urls.contoso, all, { choices })).toEqual(sure(keys.admin));
  });

  it('is one of two hundred, the latest', () => {
    let choices: Choices = {};
    for (let n = 0; n < 300; n += 1) {
      const host = `https://tenant${n}-admin.sharepoint.com/_layouts/15/online/AdminHome.aspx`;
      choices = chosen(choices, host, [unread as typeof ana], ana);
    }
    expect(Object.keys(choices)).toHaveLength(200);
    expect(choices['tenant299-admin.sharepoint.com tenant299.onmicrosoft.com']).toBe(keys.ana);
  });
});

it('names an account only when the address itself does', () => {
  expect(namedAccount(at(urls.silent), [ana])).toBeNull();
  expect(namedAccount(at(urls.contoso), [ana, guest])).toBe(keys.ana);
});
