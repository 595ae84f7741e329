import { describe, expect, it } from 'vitest';
import { openIdScopes, permissions } from '../../../../utils/set-up/register/permissions';
import { registerScript, type Shell } from '../../../../utils/set-up/register/register-script';
import { requestTable } from './request-table';
import { azureLanguage, powershellLanguage, requestsIn } from './script-requests';

const redirectUri = 'https://abc.chromiumapp.org/';
const options = {
  redirectUri,
  cloud: 'global' as const,
  severalTenants: false,
  names: true,
  clientId: null,
};
const script = (shell: Shell, differences = {}) =>
  registerScript(shell, { ...options, ...differences });
const shells: Shell[] = ['powershell', 'azure'];

describe.each(shells)('The %s script', (shell) => {
  const language = { powershell: powershellLanguage, azure: azureLanguage }[shell];

  it('makes the calls of the table, in their order', () => {
    expect(requestsIn(script(shell), language)).toEqual(requestTable);
  });

  it('makes no call that the table does not see', () => {
    const sends = script(shell).match(
      /\b(az rest|Invoke-MgGraphRequest|Invoke-RestMethod|Invoke-WebRequest|curl)\b/g,
    );
    // The one function that all calls go through; in the shell with a body and without.
    expect(sends).toHaveLength(shell === 'azure' ? 2 : 1);
  });

  it('asks for exactly the permissions that Uplift uses', () => {
    const named = script(shell).match(/\b[A-Z]\w+\.Read(Write|Basic)?(\.\w+)?\b/g) ?? [];
    const administrators = ['Application.ReadWrite.All', 'DelegatedPermissionGrant.ReadWrite.All'];
    const graph = permissions.filter(({ resource }) => resource === 'graph');
    expect(new Set(named.filter((name) => !administrators.includes(name)))).toEqual(
      new Set(graph.map(({ name }) => name)),
    );
    for (const name of ['user_impersonation', ...openIdScopes])
      expect(script(shell)).toContain(name);
    const without = script(shell, { names: false });
    for (const { name } of permissions.filter(({ optional }) => optional))
      expect(without).not.toContain(name);
  });

  it('creates no secret, and writes no file but a temporary one', () => {
    expect(script(shell)).not.toMatch(/secret|passwordCredentials|keyCredentials/i);
    expect(script(shell)).not.toMatch(/Out-File|Set-Content|\btee\b|~\/|\$HOME/);
  });

  it('takes the hosts of its cloud and no others', () => {
    const hosts = (cloud: string) =>
      [...script(shell, { cloud, severalTenants: true }).matchAll(/https:\/\/[\w.-]+/g)]
        .map(([host]) => host)
        .filter((host) => !/abc\.chromiumapp|aka\.ms/.test(host));
    expect(new Set(hosts('dod'))).toEqual(
      new Set(['https://dod-graph.microsoft.us', 'https://login.microsoftonline.us']),
    );
    expect(new Set(hosts('china'))).toEqual(
      new Set([
        'https://microsoftgraph.chinacloudapi.cn',
        'https://login.partner.microsoftonline.cn',
      ]),
    );
  });

  it.each([
    ['a redirect URI with a quote', { redirectUri: "https://a.b/';rm -rf ~;'" }],
    ['a redirect URI with a substitution', { redirectUri: 'https://a.b/$(id)' }],
    ['a redirect URI without a host', { redirectUri: 'https:///' }],
    ['a redirect URI on two lines', { redirectUri: 'https://a.b/\nid' }],
    ['another scheme', { redirectUri: 'http://a.b/' }],
    ['a client ID that is none', { clientId: '1; id' }],
    ['a client ID on two lines', { clientId: `${crypto.randomUUID()}\nid` }],
  ])('is not written for %s', (_, differences) => {
    expect(() => script(shell, differences)).toThrow(RangeError);
  });

  it('has plain letters only, which every console takes', () => {
    expect(script(shell, { severalTenants: true })).toMatch(/^[\x20-\x7e\n]*$/);
  });
});

describe('The azure script', () => {
  it('has nothing that a prompt takes otherwise than a file: no comment and no history', () => {
    expect(script('azure')).not.toMatch(/!|^\s*#|\s#\s/m);
  });
});

describe('The powershell script', () => {
  it('is one block without empty lines, which an old console would end it at', () => {
    const lines = script('powershell', { severalTenants: true }).trimEnd().split('\n');
    expect(lines[0]).toBe('& {');
    expect(lines.at(-1)).toBe('}');
    expect(lines.filter((line) => line.trim() === '')).toEqual([]);
    expect(lines.slice(1, -1).filter((line) => !line.startsWith('  '))).toEqual([]);
  });

  it('closes what it opens', () => {
    const text = script('powershell', { severalTenants: true }).replace(/'(?:[^']|'')*'/g, '""');
    for (const [open, close] of ['{}', '()', '[]']) {
      expect(text.split(open!).length).toBe(text.split(close!).length);
    }
  });

  it.each([
    ['global', 'Global'],
    ['usgov', 'USGov'],
    ['dod', 'USGovDoD'],
    ['china', 'China'],
  ])('signs in to the cloud %s', (cloud, environment) => {
    expect(script('powershell', { cloud })).toContain(
      `Connect-MgGraph -Environment ${environment} -Scopes $scopes`,
    );
  });
});
