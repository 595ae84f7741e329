import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountNames } from '../../../utils/i18n/account-names';
import { type Account, cloudName } from '../../../utils/pim/account';
import { accountKey } from '../../../utils/pim/account-key';
import { ana, anaAtFabrikam } from '../../screens/example';

const names = (name: string, ...domains: string[]) => ({ tenant: { name, domains } });
const contoso = names('Contoso', 'contoso.com', 'contoso.onmicrosoft.com');
const fabrikam = names('Fabrikam', 'fabrikam.com');
const ben: Account = { ...ana, objectId: 'ben', username: 'ben@contoso.com', name: 'Ben Ito' };
/** Ana of contoso as a guest of fabrikam: one user name, one home account id, two tenants. */
const guest: Account = { ...ana, tenantId: '1a2b3c4d-0000-4000-8000-000000000001' };

/** The tag of each account that has one. */
const accountTagsOf = (accounts: Account[]): Map<string, string> =>
  new Map(
    Object.entries(accountNames(accounts)).flatMap(([key, { accountTag }]) =>
      accountTag ? [[key, accountTag]] : [],
    ),
  );
/** The label of an account among all that are signed in. */
function accountLabel(account: Account, all: Account[]): string {
  const key = accountKey(account);
  const others = all.filter((other) => accountKey(other) !== key);
  return accountNames([account, ...others])[key]!.label;
}
const accountTags = (...accounts: Account[]): string[] => [...accountTagsOf(accounts).values()];

describe('the tag of an account', () => {
  it('is left out for a single account', () => {
    expect(accountTagsOf([{ ...ana, ...contoso }]).size).toBe(0);
  });

  it('is its tenant’s name', () => {
    const all = [
      { ...ana, ...contoso },
      { ...guest, ...fabrikam },
    ];
    expect(accountTags(...all)).toEqual(['Contoso', 'Fabrikam']);
  });

  it('is the user name’s domain for somebody at home, until the tenant’s name is read', () => {
    expect(accountTags(ana, anaAtFabrikam)).toEqual(['contoso.com', 'fabrikam.com']);
  });

  it('is not the user name’s domain for a guest, who is at home elsewhere', () => {
    expect(accountTags(ana, guest)).toEqual(['contoso.com', 'tenant 1a2b3c4d']);
    const { name, ...nameless } = { ...guest, username: 'ana' };
    expect(accountTags(ana, { ...nameless, name })).toEqual(['contoso.com', 'tenant 1a2b3c4d']);
  });

  it('is the tenant’s name as another account of that tenant has read it', () => {
    const colleague = { ...ben, tenantId: guest.tenantId, ...fabrikam };
    expect(accountTags({ ...ana, ...contoso }, guest, colleague)).toEqual([
      'Contoso',
      'ana@contoso.com · Fabrikam',
      'ben@contoso.com · Fabrikam',
    ]);
  });

  it('is the person’s user name within one tenant', () => {
    expect(accountTags({ ...ana, ...contoso }, { ...ben, ...contoso })).toEqual([
      'ana@contoso.com',
      'ben@contoso.com',
    ]);
  });

  it('is user name and tenant where both are needed', () => {
    const all = [
      { ...ana, ...contoso },
      { ...ben, ...contoso },
      { ...guest, ...fabrikam },
    ];
    expect(accountTags(...all)).toEqual([
      'ana@contoso.com · Contoso',
      'ben@contoso.com · Contoso',
      'Fabrikam',
    ]);
  });

  it.each([
    ['the same name', 'Contoso', 'Contoso'],
    ['another case', 'Contoso', 'CONTOSO'],
    ['white space', 'Contoso Ltd', 'Contoso  Ltd '],
    ['invisible characters', 'Contoso', 'Con\u200btoso\u2060'],
    ['full width', 'Contoso', 'Ｃontoso'],
  ])('adds the domain where two tenants have %s', (_, first, second) => {
    const all = [
      { ...ana, ...names(first, 'contoso.com') },
      { ...guest, ...names(second, 'contoso.eu') },
      { ...anaAtFabrikam, ...fabrikam },
    ];
    expect(accountTags(...all)).toEqual([
      `${first} (contoso.com)`,
      `${second} (contoso.eu)`,
      'Fabrikam',
    ]);
  });

  it('adds the beginning of the id where not even a domain tells two tenants apart', () => {
    const same = names('Contoso', 'contoso.com');
    const other = { ...guest, tenantId: '9f8e7d6c-0000-4000-8000-000000000001' };
    expect(accountTags({ ...guest, ...same }, { ...other, ...same })).toEqual([
      'Contoso (1a2b3c4d)',
      'Contoso (9f8e7d6c)',
    ]);
  });

  it('lets no tenant pass for another by calling itself what that one is shown as', () => {
    const all = [
      { ...ana, ...names('Contoso', 'contoso.com') },
      { ...guest, ...names('Contoso', 'contoso.eu') },
      { ...anaAtFabrikam, ...names('Contoso (contoso.com)', 'evil.example') },
    ];
    expect(new Set(accountTags(...all)).size).toBe(3);
  });

  it('adds the person’s name, and then the id, where two have one user name', () => {
    const other = { ...ana, objectId: '5e6f7a8b-0000-4000-8000-000000000001' };
    expect(accountTags(ana, { ...other, name: 'Ana Daily' })).toEqual([
      'ana@contoso.com (Ana Ruiz)',
      'ana@contoso.com (Ana Daily)',
    ]);
    expect(accountTags(ana, other)).toEqual([
      'ana@contoso.com (ana)',
      'ana@contoso.com (5e6f7a8b)',
    ]);
  });

  it('keeps a right-to-left name in its place', () => {
    const all = [{ ...ana, ...names('קונטוסו') }, ben, { ...guest, ...fabrikam }];
    expect(accountTags(...all)[0]).toBe('ana@contoso.com · \u2068קונטוסו\u2069');
  });

  it('is of limited length', () => {
    const long = (end: string) => names('y'.repeat(10_000) + end, `${'z'.repeat(10_000)}.${end}`);
    const all = accountTags({ ...ana, ...long('a') }, { ...guest, ...long('b') });
    expect(Math.max(...all.map((accountTag) => accountTag.length))).toBeLessThan(400);
    expect(new Set(all).size).toBe(2);
  });
});

describe('the label of an account', () => {
  it('is user name and tenant, also for a single account', () => {
    const single = { ...ana, ...contoso };
    expect(accountLabel(single, [single])).toBe('ana@contoso.com · Contoso');
    expect(accountLabel({ ...guest, ...fabrikam }, [single])).toBe('ana@contoso.com · Fabrikam');
  });

  it('does not say a domain twice', () => {
    expect(accountLabel(ana, [ana])).toBe('ana@contoso.com');
    expect(accountLabel(guest, [guest])).toBe('ana@contoso.com · tenant 1a2b3c4d');
  });

  it('does not depend on the order of the accounts', () => {
    const all = [{ ...ana, ...contoso }, ben, { ...guest, ...fabrikam }, anaAtFabrikam];
    for (const account of all) {
      expect(accountLabel(account, all)).toBe(accountNames(all)[accountKey(account)]?.label);
    }
  });
});

/** What a person can distinguish: neither case, nor white space, nor invisible characters. */
const distinguishable = (name: string): string =>
  name.toLowerCase().replace(/[\s\p{C}\p{DI}]/gu, '');

const guids = [1, 2, 3, 4].map((n) => `1a2b3c4d-0000-4000-8000-00000000000${n}`);
const domain = fc.constantFrom('contoso.com', 'fabrikam.com', 'CONTOSO.com', '');
const long = 'w'.repeat(10_000);
const hostile = fc.constantFrom('', ' ', '\u200b', long, `${long}1`, ' · ', 'שלום', 'Contoso');
const name = fc.oneof(
  hostile,
  fc.constantFrom('CONTOSO', 'contoso.com', 'Contoso (contoso.com)', 'tenant 1a2b3c4d'),
  fc.constantFrom('ana@contoso.com · Contoso', 'ana@contoso.com (1a2b3c4d)', 'Ana'),
  fc.string({ maxLength: 4, unit: 'binary' }),
);
const username = fc.oneof(fc.constantFrom('ana@contoso.com', 'ANA@contoso.com', 'ben@x.y'), name);
const anyAccount: fc.Arbitrary<Account> = fc
  .record({
    home: fc.constantFrom(...guids),
    tenantId: fc.constantFrom(...guids),
    objectId: fc.constantFrom(...guids),
    username,
    name,
    cloud: fc.constantFrom(...cloudName.options),
    tenant: fc.option(fc.record({ name, domains: fc.array(domain, { maxLength: 2 }) })),
  })
  .map(({ home, tenant, ...account }) => ({
    ...account,
    homeAccountId: `${account.objectId}.${home}`,
    tenant: tenant ?? undefined,
  }));
const anyAccounts = fc.uniqueArray(anyAccount, { maxLength: 12, selector: accountKey });

describe('whatever accounts there are', () => {
  it.each([
    ['tags', (accounts: Account[]) => [...accountTagsOf(accounts).values()], 2],
    [
      'labels',
      (accounts: Account[]) => Object.values(accountNames(accounts)).map(({ label }) => label),
      1,
    ],
  ])('no two %s look alike, and none is empty', (_, textsOf, fewestAccounts) => {
    fc.assert(
      fc.property(anyAccounts, (accounts) => {
        const all = textsOf(accounts);
        expect(new Set(all.map(distinguishable)).size).toBe(all.length);
        expect(all.every(distinguishable)).toBe(true);
        expect(all).toHaveLength(accounts.length < fewestAccounts ? 0 : accounts.length);
      }),
      { numRuns: 2_000 },
    );
  });

  it('an account’s tag does not depend on the order of the others', () => {
    fc.assert(
      fc.property(anyAccounts, (accounts) => {
        const unread = accounts.map((account) => ({ ...account, tenant: undefined }));
        const backwards = accountTagsOf([...unread].reverse());
        for (const [key, accountTag] of accountTagsOf(unread))
          expect(backwards.get(key)).toBe(accountTag);
      }),
    );
  });
});
