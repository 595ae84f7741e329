import type { Mutant } from '../mutant';

const walk = ['tests/unit/background/every-pair.test.ts'];
const [ofPages, ofAddresses] = [
  ['tests/unit/portals/suggest/whose-page.test.ts'],
  ['tests/unit/portals/location/locate.test.ts'],
];
const ofTabs = ['tests/unit/portals/tab/advance-tab.test.ts'];
const ofNames = ['tests/unit/elevation/tenant-names.test.ts'];
const whose = 'utils/portals/suggest/whose-page.ts';
const address = 'utils/portals/grammar/tenant.ts';
const choices = 'utils/portals/suggest/choices.ts';
const names = 'utils/elevation/tenant-names.ts';

/** Whose page it is, and that what is asked for is theirs whose name stands beside the button. */
export const whoseMutants: Mutant[] = [
  {
    breaks: 'a guest is of the tenant of the user name',
    file: whose,
    find: 'account.tenantId.toLowerCase() === named ||',
    replace: 'account.username.endsWith(named) || account.tenantId.toLowerCase() === named ||',
    tests: walk,
  },
  {
    breaks: 'the address does not decide the tenant',
    file: whose,
    find: 'if (tenant === null) return { accounts: here',
    replace: 'if (host) return { accounts: here',
    tests: walk,
  },
  {
    breaks: 'roles of one id are one role to the background',
    file: 'utils/elevation/commands/find.ts',
    find: '.find((eligibility) => eligibility.key === key);',
    replace: ".find((eligibility) => eligibility.key.split('|')[4] === key.split('|')[4]);",
    tests: walk,
  },
  {
    breaks: 'roles of one id are one role to the popup',
    file: 'components/popup/roles/role-rows.ts',
    find: 'find((each) => each.key === key)',
    replace: "find((each) => each.key.split('|')[4] === key.split('|')[4])",
    tests: walk,
  },
  {
    breaks: 'End meets whoever holds a role of that id',
    file: 'utils/elevation/commands/find.ts',
    find: '(elevation) => elevation.eligibility.key === key && !isClosed(elevation)',
    replace:
      "(elevation) => elevation.eligibility.key.split('|')[4] === key.split('|')[4] && !isClosed(elevation)",
    tests: walk,
  },
  {
    breaks: 'everybody signs in with the first application',
    file: 'utils/elevation/accounts.ts',
    find: 'known.find((entry) => accountKey(entry.account) === accountKey(wanted))?.registration',
    replace: 'known[0]?.registration',
    tests: walk,
  },
  {
    breaks: 'a guest gets the token that is asked for at home',
    file: 'utils/auth/broker.ts',
    find: '      accountKey(need.account),\n',
    replace: '      need.account.homeAccountId,\n',
    tests: walk,
  },
  {
    breaks: 'rows bear each other’s names',
    file: 'components/shared/owner-names.ts',
    find: 'overview?.accountNames[key];',
    replace: 'Object.values(overview?.accountNames ?? {})[0];',
    tests: walk,
  },
  {
    breaks: 'a sign-out takes everybody with the same home account',
    file: 'utils/elevation/accounts.ts',
    find: 'all.filter((entry) => accountKey(entry.account) !== key)',
    replace: 'all.filter((entry) => key === null)',
    tests: walk,
  },
  {
    breaks: 'the host of SharePoint names nobody',
    file: 'utils/portals/centers/sharepoint/hosts.ts',
    find: 'tenantOfHost(url.hostname) ??',
    replace: 'null ??',
    tests: walk,
  },
  {
    breaks: 'a choice counts everywhere',
    file: choices,
    find: '`${host} ${tenant}`',
    replace: "'everywhere'",
    tests: walk,
  },
  {
    breaks: 'a guest who may not read the domains is taken for nobody there',
    file: whose,
    find: '.filter((account) => tenantKey(account) === tenantKey(member))',
    replace: '.filter((account) => account === member)',
    tests: ofPages,
  },
  {
    breaks: 'a tenant is not known by its id',
    file: whose,
    find: 'account.tenantId.toLowerCase() === named || ',
    replace: '',
    tests: ofPages,
  },
  {
    breaks: 'a tenant of more domains than are kept is said to have no others',
    file: whose,
    find: 'return length === 0 || length >= MOST_DOMAINS;',
    replace: 'return length === 0;',
    tests: ofPages,
  },
  {
    breaks: 'the id of a tenant may be anybody’s whose domains are unread',
    file: whose,
    find: 'if (ofTenant.length > 0 || isTenantId(tenant))',
    replace: 'if (ofTenant.length > 0)',
    tests: ofPages,
  },
  {
    breaks: 'one of two people is taken without being asked for',
    file: whose,
    find: 'known && only && others.length === 0',
    replace: 'known && only',
    tests: ofPages,
  },
  {
    breaks: 'the hash of any portal names its tenant',
    file: address,
    find: 'inPath(pathname) ??',
    replace: 'tenantInShell(hash) ?? inPath(pathname) ??',
    tests: ofAddresses,
  },
  {
    breaks: 'letters that look like others name a tenant',
    file: address,
    find: "hostname.includes('xn--') && ",
    replace: '',
    tests: ofAddresses,
  },
  {
    breaks: 'what stands behind an @ names a tenant',
    file: address,
    find: ' && href === `https://${hostname}/`',
    replace: '',
    tests: ofAddresses,
  },
  {
    breaks: 'the no-access page is of the tenant before',
    file: 'utils/portals/tab/advance-tab.ts',
    find: 'tenant: location?.tenant ?? before.tenant }',
    replace: 'tenant: before.tenant }',
    tests: ofTabs,
  },
  {
    breaks: 'the no-access page stands for one of another portal',
    file: 'utils/portals/tab/advance-tab.ts',
    find: 'if (before?.host !== location?.host) return null;',
    replace: '',
    tests: ofTabs,
  },
  {
    breaks: 'a choice is of wherever the tab has gone',
    file: 'utils/portals/tab/choose-account.ts',
    find: 'tab.documentId === documentId ? pageLocation(tab) : null',
    replace: 'pageLocation(tab)',
    tests: ['tests/unit/background/accounts.test.ts'],
  },
  {
    breaks: 'the account beside the button is not compared',
    file: 'utils/elevation/commands/activate.ts',
    find: "if (eligibility.account !== command.account) return refused('accountMismatch');",
    replace: '',
    tests: ['tests/unit/background/several-people.test.ts'],
  },
  {
    breaks: 'another tenant’s names are taken for one’s own',
    file: names,
    find: 'rows.find(({ id }) => id.toLowerCase() === tenantId.toLowerCase())',
    replace: 'rows[0]',
    tests: ofNames,
  },
  {
    breaks: 'no answer counts as one that says nothing',
    file: names,
    find: "if (answer.kind !== 'answer' || answer.status >= 500) return;",
    replace: '',
    tests: ofNames,
  },
  {
    breaks: 'an ill service counts as one that says nothing',
    file: names,
    find: ' || answer.status >= 500',
    replace: '',
    tests: ['tests/unit/background/tenant-names.test.ts'],
  },
  {
    breaks: 'words of an address are told as a tenant',
    file: 'components/popup/page/page-card-model.ts',
    find: 'return isTenantName(page.tenant) ? ',
    replace: 'return page.tenant ? ',
    tests: ['tests/unit/components/popup/page/page-card-model.test.ts'],
  },
  {
    breaks: 'a button of the card does not say whose role it activates',
    file: 'components/popup/page/offer.tsx',
    find: 'fullName(row.eligibility, row.accountTag)',
    replace: 'fullName(row.eligibility)',
    tests: ['tests/unit/components/whose-controls.test.tsx'],
  },
];
