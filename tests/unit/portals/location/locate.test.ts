import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { portalMatches } from '../../../../utils/portals/build/match-patterns';
import { locate } from '../../../../utils/portals/location/locate';
import { isAdminHost } from '../../../../utils/portals/page/admin-host';

const entra = 'https://entra.microsoft.com/';
const policies = {
  kind: 'blade',
  extension: 'microsoft_aad_conditionalaccess',
  blade: 'conditionalaccessblade',
  item: 'policies',
  armId: null,
};
const blade = 'Microsoft_AAD_ConditionalAccess/ConditionalAccessBlade';

describe('a page of the Azure shell', () => {
  it.each([
    ['the usual form', `${entra}#view/${blade}/~/Policies`],
    ['the older verb', `${entra}#blade/${blade}/~/Policies`],
    ['an encoded tilde', `${entra}#view/${blade}/%7E/Policies`],
    ['another case', `${entra}#View/${blade.toUpperCase()}/~/POLICIES`],
    ['a query before the hash', `${entra}?feature.msaljs=true#view/${blade}/~/Policies`],
    ['a query after the route', `${entra}#view/${blade}/~/Policies?`],
    ['an empty menu id', `${entra}#view/${blade}/~/Policies/menuId//fromNav/Identity`],
    ['a tenant in the hash', `${entra}#@contoso.com/view/${blade}/~/Policies`],
    ['no tilde at all', `${entra}#view/${blade}/Policies`],
    ['a second link behind it', `${entra}#view/${blade}/~/Policies?#view/X/Y`],
  ])('is the same with %s', (_, url) => {
    expect(locate(url)?.place).toEqual(policies);
  });

  it.each(['entra.microsoft.com', 'portal.azure.com', 'intune.microsoft.com'])(
    'is the same under %s',
    (host) => {
      expect(locate(`https://${host}/#view/${blade}/~/Policies`)?.place).toEqual(policies);
    },
  );

  it.each(['.ReactView', '.MenuView'])('loses the suffix %s', (suffix) => {
    expect(locate(`${entra}#view/X/Clients${suffix}`)?.place).toMatchObject({ blade: 'clients' });
  });

  it('reads keys and values without taking them for an item', () => {
    const url = `${entra}#view/Microsoft_AAD_IAM/SignInEventsV3Blade/timeRangeType/last24hours`;
    expect(locate(url)?.place).toMatchObject({ blade: 'signineventsv3blade', item: null });
  });

  it('finds the resource that a blade is about', () => {
    const id = '%2Fsubscriptions%2FS1%2FresourceGroups%2Fweb';
    expect(locate(`https://portal.azure.com/#view/X/Main/~/Rules/id/${id}`)?.place).toMatchObject({
      item: 'rules',
      armId: '/subscriptions/s1/resourcegroups/web',
    });
  });

  it.each(['#home', '', '#', '#view/OnlyAnExtension', '#create/hub?'])(
    'is the start page at %j',
    (hash) => {
      expect(locate(entra + hash)?.place).toEqual({ kind: 'home' });
    },
  );
});

describe('a list of Azure resources', () => {
  it.each([
    'browse/Microsoft.Compute%2FvirtualMachines',
    'view/HubsExtension/BrowseResource/resourceType/Microsoft.Compute%2FvirtualMachines',
  ])('is read from %s', (route) => {
    expect(locate(`https://portal.azure.com/#${route}`)?.place).toEqual({
      kind: 'browse',
      resourceType: 'microsoft.compute/virtualmachines',
    });
  });
});

describe('an Azure resource', () => {
  const group = '/subscriptions/s1/resourcegroups/rg-web';
  const machine = `${group}/providers/microsoft.compute/virtualmachines/vm1`;
  it.each([
    ['a subscription', 'resource/subscriptions/S1', '/subscriptions/s1', null],
    ['its menu item', 'resource/subscriptions/S1/overview', '/subscriptions/s1', 'overview'],
    ['a resource group', 'resource/subscriptions/s1/resourceGroups/rg-web', group, null],
    ['a resource', `resource${machine}`, machine, null],
    ['a child', `resource${machine}/extensions/e1`, `${machine}/extensions/e1`, null],
    ['its menu', `@contoso.com/resource${machine}/networking`, machine, 'networking'],
    ['an empty tenant', `@/resource${machine}`, machine, null],
    [
      'a management group',
      'resource/providers/Microsoft.Management/managementGroups/Mg1/overview',
      '/providers/microsoft.management/managementgroups/mg1',
      'overview',
    ],
  ])('is read: %s', (_, route, armId, menuItem) => {
    expect(locate(`https://portal.azure.com/#${route}`)?.place).toEqual({
      kind: 'resource',
      armId,
      menuItem,
    });
  });
});

describe('a page of the Microsoft 365 admin center', () => {
  it.each([
    'https://admin.microsoft.com/Adminportal/Home#/users',
    'https://admin.microsoft.com/Adminportal/Home?source=applauncher#/Users',
    'https://admin.microsoft.com/#/users',
    'https://admin.cloud.microsoft/?#/users',
    'https://admin.cloud.microsoft#/USERS?x=1',
  ])('is read from %s', (url) => {
    expect(locate(url)).toMatchObject({ portal: 'm365', place: { kind: 'route', route: 'users' } });
  });

  it('may be another admin center under its host', () => {
    const url = 'https://admin.cloud.microsoft/exchange#/messagetrace';
    expect(locate(url)).toMatchObject({ portal: 'exchange', place: { route: 'messagetrace' } });
  });
});

describe('a page of another admin center', () => {
  const sp = 'https://contoso-admin.sharepoint';
  it.each([
    ['exchange', 'https://admin.exchange.microsoft.com/#/messageTrace', 'messagetrace'],
    ['exchange', 'https://admin.exchange.office365.us/#/messagetrace', 'messagetrace'],
    ['exchange', 'https://admin.cloud.microsoft/exchange#/messagetrace', 'messagetrace'],
    ['sharepoint', `${sp}.com/_layouts/15/online/AdminHome.aspx#/siteManagement`, 'sitemanagement'],
    ['sharepoint', `${sp}.us/_layouts/15/online/AdminHome.aspx#/sharing`, 'sharing'],
    ['sharepoint', `${sp}-mil.us/_layouts/15/online/AdminHome.aspx#/sharing`, 'sharing'],
    ['teams', 'https://admin.teams.microsoft.com/policies/meetings', 'policies/meetings'],
    ['teams', 'https://admin.gov.teams.microsoft.us/users', 'users'],
    ['defender', 'https://security.microsoft.com/Incidents?tid=1', 'incidents'],
    ['defender', 'https://security.microsoft.us/action-center', 'action-center'],
    ['purview', 'https://purview.microsoft.com/audit/auditsearch', 'audit/auditsearch'],
    ['purview', 'https://compliance.microsoft.us/auditlogsearch', 'auditlogsearch'],
    ['powerplatform', 'https://high.admin.powerplatform.microsoft.us/environments', 'environments'],
    [
      'fabric',
      'https://app.powerbi.com/admin-portal/tenantSettings?x=1',
      'admin-portal/tenantsettings',
    ],
    ['fabric', 'https://app.fabric.microsoft.com/Admin-Portal', 'admin-portal'],
    ['m365', 'https://portal.office365.us/adminportal/home#/Users', 'users'],
  ])('of %s is read from %s', (portal, url, route) => {
    expect(locate(url)).toMatchObject({ portal, place: { kind: 'route', route } });
  });

  it.each([
    'https://security.microsoft.com/homepage?tid=1',
    'https://admin.cloud.microsoft/?#/homepage',
    'https://admin.gov.teams.microsoft.us/dashboard',
    `${sp}.com/`,
    'https://compliance.microsoft.com',
  ])('is the start page at %s', (url) => {
    expect(locate(url)?.place).toEqual({ kind: 'home' });
  });

  it('is the start page where people only read their reports', () => {
    const url = 'https://app.powerbi.com/groups/me/reports/5f0c2c4e-7b1a-4d53-9b7e-2f4d6a1c8e90';
    expect(locate(url)?.place).toEqual({ kind: 'home' });
  });

  it('is not located on a SharePoint site', () => {
    expect(locate('https://contoso.sharepoint.com/_layouts/15/online/x.aspx')).toBeUndefined();
    expect(locate('https://x.y-admin.sharepoint.com/')).toBeUndefined();
  });
});

describe('a page to create something', () => {
  it('is located by what it creates', () => {
    expect(locate('https://portal.azure.com/#create/Microsoft.Support')?.place).toMatchObject({
      extension: 'create',
      blade: 'microsoft.support',
    });
  });
});

describe('the hosts that the script runs on', async () => {
  const matches = await portalMatches();
  const hosts = matches.map((match) => match.slice('https://'.length).split('/')[0] ?? '');

  it.each(hosts.filter((host) => !host.startsWith('*')))('are all known: %s', (host) => {
    expect(locate(`https://${host}/`)).toBeDefined();
    expect(isAdminHost(host)).toBe(true);
  });

  it('are wildcards only for blade frames and for SharePoint’s admin folder', () => {
    const wide = matches.filter((match) => match.startsWith('https://*.'));
    for (const match of wide) {
      expect(match).toMatch(
        /\.portal\.azure\.net\/\*$|\.hosting\.azureportal\.(usgovcloudapi\.net|chinacloudapi\.cn)\/\*$|\/_layouts\/15\/online\/\*$/,
      );
    }
  });

  it('are no admin hosts when they are somebody’s SharePoint site', () => {
    expect(isAdminHost('contoso.sharepoint.com')).toBe(false);
    expect(isAdminHost('contoso-my.sharepoint.us')).toBe(false);
    expect(isAdminHost('contoso-admin.sharepoint.cn')).toBe(true);
  });
});

describe('the tenant of an address', () => {
  const defender = 'https://security.microsoft.com/homepage';
  const id = '5f0c2c4e-7b1a-4d53-9b7e-2f4d6a1c8e90';
  it.each([
    [
      'a domain in the hash',
      `${entra}#@Contoso.onmicrosoft.com/view/A/B`,
      'contoso.onmicrosoft.com',
    ],
    ['an id in the hash', `https://portal.azure.com/#@${id}/resource/subscriptions/s`, id],
    ['an id in the path', `${entra}${id.toUpperCase()}/#home`, id],
    ['nothing: no tenant is named', `${entra}#view/A/B`, null],
    [
      'the beginning of SharePoint’s host',
      'https://Contoso-admin.sharepoint.com/',
      'contoso.onmicrosoft.com',
    ],
    [
      'the beginning of a government’s SharePoint host',
      'https://contoso-admin.sharepoint.us/',
      'contoso.onmicrosoft.us',
    ],
    ['another case of the hash', `https://portal.azure.com/#@${id.toUpperCase()}`, id],
    ['an encoded hash', `${entra}#%40contoso.com/view/A/B`, 'contoso.com'],
    ['a slash before it', `${entra}#/@contoso.com/view/A/B`, 'contoso.com'],
    ['a hash and nothing more', `${entra}#@contoso.com`, 'contoso.com'],
    ['a hash with a query', `${entra}#@contoso.com?feature=x`, 'contoso.com'],
    ['a domain in the path', 'https://intune.microsoft.com/contoso.com#home', 'contoso.com'],
    ['a path that names tenants', `https://security.microsoft.com/tenants/${id}/x`, id],
    ['the path where the hash has an empty one', `${entra}${id}/#@/view/A/B`, id],
    ['?tid=', `https://security.microsoft.com/homepage?tid=${id}`, id],
    ['?tid= among others', `https://purview.microsoft.com/cc/policies?a=b&tid=${id}`, id],
    ['?TID= in capitals', `https://security.microsoft.com/alerts/x?TID=${id.toUpperCase()}`, id],
    ['?ctid=', `https://app.powerbi.com/admin-portal/usage?ctid=${id}`, id],
    [
      'a partner’s link',
      `https://admin.microsoft.com/Partner/BeginClientSession.aspx?CTID=${id}&CSDEST=o365`,
      id,
    ],
    ['?tenant=', 'https://portal.azure.com/?tenant=contoso.com#home', 'contoso.com'],
    ['?tenantId=', `https://admin.powerplatform.microsoft.com/home?tenantId=${id}`, id],
    [
      '?delegatedOrg=',
      'https://admin.exchange.microsoft.com/?delegatedOrg=contoso.onmicrosoft.com#/mailboxes',
      'contoso.onmicrosoft.com',
    ],
    [
      'a partner’s customer before the partner',
      `https://admin.exchange.microsoft.com/?tid=${id}&delegatedOrg=contoso.com#/x`,
      'contoso.com',
    ],
    ['a query within the hash', `https://admin.microsoft.com/#/users?tid=${id}`, id],
    [
      'the hash before path and query',
      `${entra}fabrikam.com/?tid=${id}#@contoso.com`,
      'contoso.com',
    ],
    [
      'SharePoint’s host before a query',
      `https://contoso-admin.sharepoint.com/_layouts/15/online/AdminHome.aspx?tid=${id}#/home`,
      'contoso.onmicrosoft.com',
    ],
    ['a domain of another script', `${entra}#@bücher.example/view/A/B`, 'xn--bcher-kva.example'],
    [
      'the query, not the hash, of a portal without the Azure shell',
      `${defender}?tid=${id}#@fabrikam.com`,
      id,
    ],
    [
      'nothing: a hash after a slash in such a portal',
      'https://admin.microsoft.com/#/@fabrikam.com/users',
      null,
    ],
    ['nothing: a host behind a user name', `${defender}?tid=ü@contoso.com`, null],
    [
      'nothing: a host of another script behind a user name',
      `${defender}?tid=ana@bücher.example`,
      null,
    ],
    ['nothing: a host before a path', `${defender}?tid=contoso.com/ü`, null],
    ['nothing: letters that only look like a domain', `${defender}?tid=ｃontoso.com`, null],
    [
      'the hash as it is, a user name before it',
      `${entra}#@ü@contoso.com/view/A/B`,
      'ü@contoso.com',
    ],
    ['the hash as it is, unreadable', `${entra}#@!!/view/A/B`, '!!'],
    ['the first parameter that has one', `https://security.microsoft.com/?tid=&tenant=${id}`, id],
    [
      'nothing: a page of Fabric outside its admin portal',
      `https://app.powerbi.com/home?ctid=${id}`,
      null,
    ],
    ['nothing: a file name', 'https://admin.microsoft.com/AdminHome.aspx', null],
    [
      'nothing: a word for any tenant',
      'https://security.microsoft.com/homepage?tid=organizations',
      null,
    ],
    ['nothing: an id of something else', `${entra}#view/A/B/objectId/${id}`, null],
    ['nothing: an id of a person', `https://admin.teams.microsoft.com/users/${id}/account`, null],
    ['nothing: another word in the path', `${entra}signin#home`, null],
  ])('is read from %s', (_, url, tenant) => {
    expect(locate(url)?.tenant).toBe(tenant);
  });
});

// The properties try hundreds of texts: on a busy machine that takes longer than a test may by default.
describe('any other address', { timeout: 60_000 }, () => {
  it.each(['https://example.com/#view/A/B', 'http://entra.microsoft.com/', 'nonsense', ''])(
    'is not located: %j',
    (url) => {
      expect(locate(url)).toBeUndefined();
    },
  );

  it.each([
    ['blade', `${entra}#view/A/${'b'.repeat(600)}`],
    ['item of a blade', `${entra}#view/A/B/~/${'c'.repeat(600)}`],
    ['resource', `${entra}#resource/subscriptions/${'s'.repeat(600)}`],
    ['type of resources', `${entra}#browse/${'t'.repeat(600)}`],
    ['route', `https://security.microsoft.com/${'r/'.repeat(300)}`],
  ])('with an extremely long %s is the start page of its portal', (_, url) => {
    expect(locate(url)?.place).toEqual({ kind: 'home' });
  });

  it('has no extremely long tenant', () => {
    const long = `${'a.'.repeat(200)}com`;
    expect(locate(`${entra}?tid=${long}`)?.tenant).toBeNull();
    expect(locate(`${entra}#@${long}/home`)?.tenant).toHaveLength(253);
  });

  it('is read up to 16,384 characters, more than any portal’s has, and not at all beyond', () => {
    const long = (length: number) => `${entra}#view/A/B/~/C/x/`.padEnd(length, 'y');
    expect(locate(long(16_384))?.place).toMatchObject({ kind: 'blade', item: 'c' });
    expect(locate(long(16_385))).toBeUndefined();
  });

  it('keeps less than 3,000 characters of a long address, whatever it is made of', () => {
    const piece = fc.constantFrom('/', '%2F', 'a', '@', '~', '.', '-', 'subscriptions/', '#', '?');
    const host = fc.constantFrom('entra.microsoft.com', 'admin.microsoft.com', 'app.powerbi.com');
    const start = fc.constantFrom('#view/A/', '#resource/', '#@', '#/', 'admin-portal/', '');
    fc.assert(
      fc.property(
        host,
        start,
        fc.array(piece, { minLength: 1, maxLength: 9 }),
        (hostName, beginning, parts) => {
          const text = parts.join('').repeat(16_000).slice(0, 16_000);
          const location = locate(`https://${hostName}/${beginning}${text}`);
          expect(JSON.stringify(location).length).toBeLessThan(3_000);
        },
      ),
    );
  });

  it('never throws, whatever comes after a host', () => {
    const hosts = [
      'portal.azure.com',
      'admin.microsoft.com',
      'x-admin.sharepoint.com',
      'app.powerbi.com',
    ];
    const rest = fc.oneof(fc.string(), fc.webPath(), fc.webFragments());
    fc.assert(
      fc.property(fc.constantFrom(...hosts), rest, rest, (host, path, hash) => {
        void locate(`https://${host}/${path}#${hash}`);
      }),
    );
  });

  it('is the same in any case, under either verb and with any suffix', () => {
    const word = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_]{0,20}$/);
    const verb = fc.constantFrom('view', 'blade', 'View');
    const suffix = fc.constantFrom('', '.ReactView', '.MenuView', '.reactview');
    const host = fc.constantFrom('entra.microsoft.com', 'portal.azure.us', 'intune.microsoft.com');
    fc.assert(
      fc.property(
        word,
        word,
        word,
        verb,
        suffix,
        host,
        (extension, name, item, anyVerb, anySuffix, anyHost) => {
          fc.pre(!/^browseresource/i.test(name));
          const plain = locate(`${entra}#view/${extension}/${name}/~/${item}`)?.place;
          const other = locate(
            `https://${anyHost}/?x=1#${anyVerb}/${extension.toUpperCase()}/${name.toLowerCase()}${anySuffix}/%7E/${item}`,
          );
          expect(other?.place).toEqual(plain);
        },
      ),
    );
  });

  it('is located again from the route that was read of it', () => {
    const segment = fc.stringMatching(/^[A-Za-z][A-Za-z0-9-]{0,12}$/);
    fc.assert(
      fc.property(fc.array(segment, { minLength: 1, maxLength: 4 }), (segments) => {
        const first = locate(`https://security.microsoft.com/${segments.join('/')}?tid=1`)?.place;
        const route = first?.kind === 'route' ? first.route : '';
        expect(locate(`https://security.microsoft.com/${route}`)?.place).toEqual(first);
      }),
    );
  });

  it('never throws', () => {
    const hash = fc.array(
      fc.constantFrom('view', '~', '%', '@x', 'id', '%2Fsubscriptions', '/', ''),
    );
    fc.assert(fc.property(fc.string(), (text) => void locate(text)));
    fc.assert(fc.property(fc.string(), (text) => void locate(`${entra}#view/${text}`)));
    fc.assert(fc.property(hash, (parts) => void locate(`${entra}#${parts.join('/')}`)));
  });
});
