import type { Mutant } from '../mutant';

const pairTests = ['tests/unit/background/account-pairs.test.ts'];
const [whosePageTests, locateTests] = [
  ['tests/unit/portals/suggest/whose-page.test.ts'],
  ['tests/unit/portals/location/locate.test.ts'],
];
const tabTests = ['tests/unit/portals/tab/advance-tab.test.ts'];
const tenantNameTests = ['tests/unit/elevation/tenant-names.test.ts'];
const whose = 'utils/portals/suggest/whose-page.ts';
const address = 'utils/portals/grammar/tenant.ts';
const choices = 'utils/portals/suggest/choices.ts';
const names = 'utils/elevation/tenant-names.ts';

/** A page belongs to the right account, and a button acts for the account that is named beside it. */
export const whoseMutants: Mutant[] = [
  {
    breaks: 'roles of two accounts are picked together, and one of them is named',
    file: 'components/popup/roles/list-actions.ts',
    find: 'if (!mayPick(row)) return;',
    replace: '',
    tests: ['tests/unit/components/popup/changing-lists.test.tsx'],
  },
  {
    breaks: 'a guest counts as an account of the tenant in the user name',
    file: whose,
    find: 'account.tenantId.toLowerCase() === named ||',
    replace: 'account.username.endsWith(named) || account.tenantId.toLowerCase() === named ||',
    tests: pairTests,
  },
  {
    breaks: 'the address of a page does not decide the tenant',
    file: whose,
    find: 'if (tenant === null) return { accounts: here',
    replace: 'if (host) return { accounts: here',
    tests: pairTests,
  },
  {
    breaks: 'the background finds a role by its id, in any account',
    file: 'utils/elevation/commands/find.ts',
    find: '.find((eligibility) => eligibility.key === key);',
    replace: ".find((eligibility) => eligibility.key.split('|')[4] === key.split('|')[4]);",
    tests: pairTests,
  },
  {
    breaks: 'the popup finds a role by its id, in any account',
    file: 'components/popup/roles/role-rows.ts',
    find: 'find((each) => each.key === key)',
    replace: "find((each) => each.key.split('|')[4] === key.split('|')[4])",
    tests: pairTests,
  },
  {
    breaks: 'End ends the role of that id in any account',
    file: 'utils/elevation/commands/find.ts',
    find: '(elevation) => elevation.eligibility.key === key && !isClosed(elevation)',
    replace:
      "(elevation) => elevation.eligibility.key.split('|')[4] === key.split('|')[4] && !isClosed(elevation)",
    tests: pairTests,
  },
  {
    breaks: 'every account signs in with the first application',
    file: 'utils/elevation/accounts.ts',
    find: 'known.find((entry) => accountKey(entry.account) === accountKey(wanted))?.registration',
    replace: 'known[0]?.registration',
    tests: pairTests,
  },
  {
    breaks: 'a guest shares a token request with the home account',
    file: 'utils/auth/broker.ts',
    find: '      accountKey(need.account),\n',
    replace: '      need.account.homeAccountId,\n',
    tests: pairTests,
  },
  {
    breaks: 'every row names the first account',
    file: 'components/shared/owner-names.ts',
    find: 'overview?.accountNames[key];',
    replace: 'Object.values(overview?.accountNames ?? {})[0];',
    tests: pairTests,
  },
  {
    breaks: 'a sign-out removes every account',
    file: 'utils/elevation/accounts.ts',
    find: 'all.filter((entry) => accountKey(entry.account) !== key)',
    replace: 'all.filter((entry) => key === null)',
    tests: pairTests,
  },
  {
    breaks: 'the host of SharePoint names no tenant',
    file: 'utils/portals/centers/sharepoint/hosts.ts',
    find: 'tenantOfHost(url.hostname) ??',
    replace: 'null ??',
    tests: pairTests,
  },
  {
    breaks: 'the choice of an account counts for every page',
    file: choices,
    find: '`${host} ${tenant}`',
    replace: "'everywhere'",
    tests: pairTests,
  },
  {
    breaks: 'a guest who may not read the domains of a tenant is left out there',
    file: whose,
    find: '.filter((account) => tenantKey(account) === tenantKey(member))',
    replace: '.filter((account) => account === member)',
    tests: whosePageTests,
  },
  {
    breaks: 'a tenant is not recognized by its id',
    file: whose,
    find: 'account.tenantId.toLowerCase() === named || ',
    replace: '',
    tests: whosePageTests,
  },
  {
    breaks: 'a tenant with more domains than are stored counts as having no others',
    file: whose,
    find: 'return length === 0 || length >= MOST_DOMAINS;',
    replace: 'return length === 0;',
    tests: whosePageTests,
  },
  {
    breaks: 'an unknown tenant id may belong to an account whose domains are unread',
    file: whose,
    find: 'if (ofTenant.length > 0 || isGuid(tenant))',
    replace: 'if (ofTenant.length > 0)',
    tests: whosePageTests,
  },
  {
    breaks: 'one of two possible accounts is taken without a question',
    file: whose,
    find: 'known && only && others.length === 0',
    replace: 'known && only',
    tests: whosePageTests,
  },
  {
    breaks: 'the hash names the tenant in any portal',
    file: address,
    find: 'inPath(pathname) ??',
    replace: 'tenantInShell(hash) ?? inPath(pathname) ??',
    tests: locateTests,
  },
  {
    breaks: 'a domain with look-alike letters names a tenant',
    file: address,
    find: "hostname.includes('xn--') && ",
    replace: '',
    tests: locateTests,
  },
  {
    breaks: 'a text with an @ names a tenant',
    file: address,
    find: ' && href === `https://${hostname}/`',
    replace: '',
    tests: locateTests,
  },
  {
    breaks: 'the no-access page always keeps the tenant of the page before',
    file: 'utils/portals/tab/advance-tab.ts',
    find: 'tenant: location?.tenant ?? before.tenant }',
    replace: 'tenant: before.tenant }',
    tests: tabTests,
  },
  {
    breaks: 'the no-access page stands for a page of another portal',
    file: 'utils/portals/tab/advance-tab.ts',
    find: 'if (before?.host !== location?.host) return null;',
    replace: '',
    tests: tabTests,
  },
  {
    breaks: 'a choice counts for the page to which the tab has navigated since',
    file: 'utils/portals/tab/choose-account.ts',
    find: 'tab.documentId === documentId ? pageLocation(tab) : null',
    replace: 'pageLocation(tab)',
    tests: ['tests/unit/background/accounts.test.ts'],
  },
  {
    breaks: 'the account beside the button is not compared with that of the role',
    file: 'utils/elevation/commands/activate.ts',
    find: "if (listed.account !== command.account) return refused('accountMismatch');",
    replace: '',
    tests: ['tests/unit/background/several-people.test.ts'],
  },
  {
    breaks: 'the names of another tenant count as the account’s own',
    file: names,
    find: 'rows.find(({ id }) => id.toLowerCase() === tenantId.toLowerCase())',
    replace: 'rows[0]',
    tests: tenantNameTests,
  },
  {
    breaks: 'a missing answer counts as a tenant without names',
    file: names,
    find: "if (answer.kind !== 'answer' || answer.status >= 500) return;",
    replace: '',
    tests: tenantNameTests,
  },
  {
    breaks: 'a server error counts as a tenant without names',
    file: names,
    find: ' || answer.status >= 500',
    replace: '',
    tests: ['tests/unit/background/tenant-names.test.ts'],
  },
  {
    breaks: 'any text of an address is shown as a tenant',
    file: 'components/popup/page/page-card-model.ts',
    find: 'return isTenantName(page.tenant) ? ',
    replace: 'return page.tenant ? ',
    tests: ['tests/unit/components/popup/page/page-card-model.test.ts'],
  },
  {
    breaks: 'a button of the card does not name the account of its role',
    file: 'components/popup/page/offer.tsx',
    find: 'fullName(row.eligibility, row.accountTag)',
    replace: 'fullName(row.eligibility)',
    tests: ['tests/unit/components/account-on-controls.test.tsx'],
  },
];
