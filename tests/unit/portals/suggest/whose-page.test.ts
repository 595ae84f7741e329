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

const locationOf = (url: string): Location => locate(url) as Location;
/** Ana's administrator account: the same tenant, another of its domains. */
const admin = {
  ...ana,
  objectId: '22222222-2222-4222-8222-222222222222',
  username: 'adm-ana@contoso.onmicrosoft.com',
};
/** Ana as a guest: her user name from home, in another tenant. */
const guest = { ...ana, ...{ tenantId: anaElsewhere.tenantId, tenant: anaElsewhere.tenant } };
const keys = { ana: accountKey(ana), admin: accountKey(admin), guest: accountKey(guest) };
/** Ana, whose tenant's domains were not read. */
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
const ownerAt = (
  url: string,
  accounts: (typeof ana)[] | (typeof unread)[],
  evidence: { lastUsed?: string; choices?: Choices } = {},
) => {
  const { account, guessed } = whosePage(locationOf(url), accounts, {
    lastUsed: evidence.lastUsed ?? null,
    choices: evidence.choices ?? {},
  });
  return account && { is: account, guessed };
};
const sure = (is: string) => ({ is, guessed: false });
const guessed = (is: string) => ({ is, guessed: true });
const chosen = (before: Choices, url: string, all: (typeof ana)[], account: typeof ana): Choices =>
  withChoice(before, locationOf(url), possibleAccounts(locationOf(url), all), account);

describe('the tenant of a page', () => {
  it.each([urls.contoso, urls.onMicrosoft, urls.azure])(
    'is the one that the address names: %s',
    (url) => {
      const evidence = { lastUsed: keys.guest, choices: { 'entra.microsoft.com ': keys.guest } };
      expect(ownerAt(url, [guest, ana], evidence)).toEqual(sure(keys.ana));
    },
  );

  it('is recognised by its id, whether or not its domains are known', () => {
    const url = `https://entra.microsoft.com/${ana.tenantId.toUpperCase()}/#home`;
    expect(ownerAt(url, [guest, ana])).toEqual(sure(keys.ana));
    const upperCase = { ...unread, tenantId: unread.tenantId.toUpperCase() };
    expect(ownerAt(url, [upperCase])).toEqual(sure(keys.ana));
  });

  it('is not the one of a guest’s user name', () => {
    expect(ownerAt(urls.contoso, [guest])).toBeNull();
    expect(possibleAccounts(locationOf(urls.contoso), [guest]).accounts).toEqual([]);
    expect(ownerAt(urls.fabrikam, [guest, ana])).toEqual(sure(keys.guest));
  });

  it.each([urls.unknown, urls.unknownId])(
    'in which nobody is signed in makes the page nobody’s: %s',
    (url) => {
      expect(ownerAt(url, [ana], { lastUsed: keys.ana })).toBeNull();
      expect(possibleAccounts(locationOf(url), [ana, guest]).accounts).toEqual([]);
    },
  );

  it('is not guessed where its domains could not be read', () => {
    expect(ownerAt(urls.contoso, [unread], { lastUsed: keys.ana })).toBeNull();
    expect(possibleAccounts(locationOf(urls.contoso), [unread, guest])).toEqual({
      accounts: [unread],
      known: false,
    });
    expect(ownerAt(urls.unknownId, [unread])).toBeNull();
    expect(possibleAccounts(locationOf(urls.unknownId), [unread]).accounts).toEqual([]);
  });

  it('may have more domains than are stored', () => {
    const domains = Array.from({ length: MOST_DOMAINS }, (_, index) => `d${index}.example`);
    const wide = { ...ana, tenant: { name: 'Wide', domains } };
    const possible = possibleAccounts(locationOf(urls.contoso), [wide, guest]);
    expect(possible).toEqual({ accounts: [wide], known: false });
    expect(ownerAt(urls.contoso, [wide, guest], { lastUsed: keys.ana })).toBeNull();
  });

  it('is known for a guest who may not read it, from an account that may', () => {
    const { tenant: _, ...guestThere } = { ...guest, objectId: 'x', tenantId: ana.tenantId };
    for (const two of [
      [guestThere, ana],
      [ana, guestThere],
    ]) {
      expect(possibleAccounts(locationOf(urls.contoso), two)).toEqual({
        accounts: two,
        known: true,
      });
      expect(ownerAt(urls.contoso, two as [])).toBeNull();
      expect(possibleAccounts(locationOf(urls.fabrikam), two).accounts).toEqual([]);
    }
  });

  it('is one in the cloud of the portal', () => {
    const dodAccount = { ...ana, cloud: 'dod' as const };
    const portal = locationOf('https://portal.azure.us/#home');
    expect(possibleAccounts(portal, [ana, dodAccount]).accounts).toEqual([dodAccount]);
    const community = locationOf('https://app.powerbigov.us/admin-portal');
    expect(possibleAccounts(community, [ana, dodAccount]).accounts).toEqual([ana]);
    expect(
      possibleAccounts(locationOf('https://entra.microsoft.cn/#home'), [ana]).accounts,
    ).toEqual([]);
  });
});

describe('where the address names no tenant, the page’s account', () => {
  it('is the one last used there, as a guess', () => {
    expect(ownerAt(urls.silent, [ana, guest], { lastUsed: keys.guest })).toEqual(
      guessed(keys.guest),
    );
  });

  it('is the only one there is, as a guess', () => {
    expect(ownerAt(urls.silent, [ana])).toEqual(guessed(keys.ana));
  });

  it('is unknown where there are several', () => {
    expect(ownerAt(urls.silent, [ana, guest])).toBeNull();
  });

  it('is never one that has signed out', () => {
    const gone = { lastUsed: keys.guest, choices: { 'entra.microsoft.com ': keys.guest } };
    expect(ownerAt(urls.silent, [ana, admin], gone)).toBeNull();
  });
});

describe('for two accounts of one tenant, the page’s account', () => {
  const two = [ana, admin];

  it('is unknown, whichever domain their user names have', () => {
    expect(ownerAt(urls.contoso, two)).toBeNull();
    expect(ownerAt(urls.onMicrosoft, two)).toBeNull();
    expect(namedAccount(locationOf(urls.contoso), two)).toBeNull();
  });

  it('is the one last used there, as a guess', () => {
    expect(ownerAt(urls.contoso, two, { lastUsed: keys.admin })).toEqual(guessed(keys.admin));
  });

  it('is the chosen one, before the one last used there', () => {
    const choices = chosen({}, urls.contoso, two, admin);
    expect(ownerAt(urls.contoso, two, { choices, lastUsed: keys.ana })).toEqual(sure(keys.admin));
  });

  it('is the chosen one in every portal of that tenant, under its id and any domain', () => {
    const choices = chosen({}, urls.contoso, two, admin);
    for (const url of [urls.azure, urls.onMicrosoft, urls.silent]) {
      expect(ownerAt(url, two, { choices })).toEqual(sure(keys.admin));
    }
  });

  it('may be chosen differently in another portal', () => {
    const choices = chosen(chosen({}, urls.contoso, two, ana), urls.azure, two, admin);
    expect(ownerAt(urls.contoso, two, { choices })).toEqual(sure(keys.ana));
    expect(ownerAt(urls.azure, two, { choices })).toEqual(sure(keys.admin));
  });

  it('may be chosen again', () => {
    const choices = chosen(chosen({}, urls.contoso, two, ana), urls.contoso, two, admin);
    expect(ownerAt(urls.contoso, two, { choices })).toEqual(sure(keys.admin));
  });
});

describe('a choice', () => {
  const all = [ana, admin, guest];

  it('where the address names no tenant comes first on such pages', () => {
    const two = [ana, admin];
    const first = chosen({}, urls.silent, two, ana);
    const choices = chosen(first, urls.contoso, two, admin);
    expect(ownerAt(urls.silent, two, { choices })).toEqual(sure(keys.ana));
    expect(ownerAt(urls.contoso, two, { choices })).toEqual(sure(keys.admin));
  });

  it('for an unknown domain does not count for the tenant', () => {
    const two = [unread, { ...unread, objectId: admin.objectId }];
    const choices = chosen({}, urls.unknown, two as [], two[0] as typeof ana);
    expect(ownerAt(urls.unknown, two, { choices })).toEqual(sure(keys.ana));
    const byId = `https://entra.microsoft.com/${ana.tenantId}/#home`;
    expect(ownerAt(byId, two, { choices })).toBeNull();
  });

  it('that is made again is the latest', () => {
    const first = chosen({}, urls.silent, all, ana);
    const second = chosen(first, urls.fabrikam, all, guest);
    expect(Object.values(second).at(-1)).toBe(keys.guest);
    expect(Object.values(chosen(second, urls.silent, all, ana)).at(-1)).toBe(keys.ana);
  });

  it('counts on its host where the address names no tenant', () => {
    const choices = chosen({}, urls.silent, all, guest);
    expect(ownerAt(urls.silent, all, { choices, lastUsed: keys.ana })).toEqual(sure(keys.guest));
    expect(ownerAt('https://portal.azure.com/#home', all, { choices })).toBeNull();
  });

  it('counts for the account’s tenant, too', () => {
    const choices = chosen({}, urls.silent, all, admin);
    expect(ownerAt(urls.contoso, all, { choices })).toEqual(sure(keys.admin));
  });

  it('never makes an account of another tenant the page’s', () => {
    const choices = chosen({}, urls.silent, all, guest);
    expect(ownerAt(urls.contoso, [admin, guest], { choices })).toEqual(sure(keys.admin));
    expect(ownerAt(urls.unknown, all, { choices })).toBeNull();
  });

  it('for a domain of unknown tenant counts for that domain alone', () => {
    const choices = chosen({}, urls.contoso, [unread as typeof ana], ana);
    expect(ownerAt(urls.contoso, [unread], { choices })).toEqual(sure(keys.ana));
    expect(ownerAt(urls.azure, [unread], { choices })).toEqual(sure(keys.ana));
    expect(ownerAt(urls.unknown, [unread], { choices })).toBeNull();
  });

  it('elsewhere does not count for a domain of unknown tenant', () => {
    const choices = chosen({}, urls.silent, [unread as typeof ana], ana);
    expect(ownerAt(urls.contoso, [unread], { choices })).toBeNull();
  });

  it('is removed with its account', () => {
    const choices = withoutAccount(
      chosen(chosen({}, urls.silent, all, guest), urls.contoso, all, admin),
      keys.guest,
    );
    expect(Object.values(choices)).not.toContain(keys.guest);
    expect(ownerAt(urls.contoso, all, { choices })).toEqual(sure(keys.admin));
  });

  it('is kept among the latest two hundred', () => {
    let choices: Choices = {};
    for (let nr = 0; nr < 300; nr += 1) {
      const host = `https://tenant${nr}-admin.sharepoint.com/_layouts/15/online/AdminHome.aspx`;
      choices = chosen(choices, host, [unread as typeof ana], ana);
    }
    expect(Object.keys(choices)).toHaveLength(200);
    expect(choices['tenant299-admin.sharepoint.com tenant299.onmicrosoft.com']).toBe(keys.ana);
  });
});

it('an account is named only when the address itself names its tenant', () => {
  expect(namedAccount(locationOf(urls.silent), [ana])).toBeNull();
  expect(namedAccount(locationOf(urls.contoso), [ana, guest])).toBe(keys.ana);
});
