import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clouds } from '../../../../utils/auth/clouds';
import type { CloudName } from '../../../../utils/pim/account';
import { openIdScopes, permissionNames } from '../../../../utils/set-up/register/permissions';
import { readSetUpText } from '../../../../utils/settings/set-up-text';
import { requiredNames } from '../../../emulator/graph/applications/resources';
import { type Emulator, startEmulator } from '../../../emulator/server';
import { appOf } from '../../../emulator/tenants/build';
import { contoso } from '../../../emulator/tenants/contoso';
import type { AppRegistration } from '../../../emulator/world';
import { openBrowser, redeem } from '../../emulator/sign-in-client';
import {
  chromeUri,
  contosoOf,
  firefoxUri,
  printedBy,
  runScripts,
  type StandIn,
  scriptOf,
} from './script-session';
import { hasShell, installsShells, type ShellName, shells } from './shells';

let emulator: Emulator;
beforeEach(async () => {
  emulator = await startEmulator();
  contosoOf(emulator).apps = [];
});
afterEach(() => emulator.stop());

const apps = (): AppRegistration[] => contosoOf(emulator).apps;
const only = (): AppRegistration => {
  expect(apps()).toHaveLength(1);
  return apps()[0]!;
};
const redirectUris = (app: AppRegistration): string[] => app.redirectUris.map(({ uri }) => uri);
const existing = (clientId: string, uri: string): AppRegistration => ({
  ...appOf(clientId, 'Uplift', uri, [], 'AzureADMyOrg'),
  requiredAccess: [],
});
const granted = (cloud: CloudName, names: boolean): string[] => [
  ...[...openIdScopes, ...permissionNames('graph', names)].map(
    (name) => `${clouds[cloud].graph}/${name}`,
  ),
  `${clouds[cloud].arm}/user_impersonation`,
];
/** How often something was sent. */
const sent = (method: string, path: string): number =>
  emulator.control.log({ method, path: `/v1.0/${path}` }).length;

it.skipIf(!installsShells())('Every shell is there where the project installs it', () => {
  expect(shells.filter((shell) => !hasShell(shell))).toEqual([]);
});

describe.each(shells)('in %s the script', (shell: ShellName) => {
  const test = it.skipIf(!hasShell(shell));
  const runs = (scripts: string[], how?: StandIn) => runScripts(shell, emulator, scripts, how);
  const runOne = async (script: string, how?: StandIn) => (await runs([script], how))[0]!;

  test.each([
    ['global', true, false],
    ['global', false, true],
    ['usgov', true, false],
    ['dod', false, false],
    ['china', true, true],
  ] as const)(
    'registers in the cloud %s (names %s, several tenants %s)',
    async (cloud, names, severalTenants) => {
      const outcome = await runOne(scriptOf({ cloud, names, severalTenants }), { cloud });
      expect(outcome).toMatchObject({ status: 0 });
      const app = only();
      expect(app.redirectUris).toEqual([{ uri: chromeUri, type: 'spa' }]);
      expect(app.audience).toBe(severalTenants ? 'AzureADMultipleOrgs' : 'AzureADMyOrg');
      expect(app.hasNoPrincipal).toBe(false);
      expect(new Set(app.consented)).toEqual(new Set(granted(cloud, names)));
      const required = [clouds[cloud].graph, clouds[cloud].arm].flatMap((audience) =>
        requiredNames(app.requiredAccess ?? [], audience).map((name) => `${audience}/${name}`),
      );
      expect(new Set(required)).toEqual(new Set(granted(cloud, names)));
      const printed = printedBy(outcome);
      expect(printed?.clientId).toBe(app.clientId);
      expect(readSetUpText(printed?.setUp ?? '').registrations).toEqual([
        { clientId: app.clientId, tenant: contoso.id, cloud },
      ]);
      const consent = `${clouds[cloud].login}/organizations/adminconsent?client_id=${app.clientId}&redirect_uri=`;
      expect(outcome.said.includes(consent)).toBe(severalTenants);
      const hosts = new Set(emulator.control.log().map(({ host }) => `https://${host}`));
      expect([...hosts]).toEqual([clouds[cloud].graph]);
    },
  );

  test('registers an application with which a person signs in and lists their roles', async () => {
    const printed = printedBy(await runOne(scriptOf()));
    const client_id = printed?.clientId ?? '';
    const scope = `${clouds.global.graph}/.default openid profile offline_access`;
    const browser = openBrowser(emulator);
    const request = { client_id, scope, redirect_uri: chromeUri };
    const picker = await browser.authorize({ ...request, prompt: 'select_account' }, contoso.id);
    const reply = await browser.click(await browser.click(picker, /ana@/), /Approve/);
    const { json } = await redeem(browser, reply, request, undefined, contoso.id);
    const roles = await browser.send(
      `${clouds.global.graph}/v1.0/roleManagement/directory/roleEligibilityScheduleInstances/filterByCurrentUser(on='principal')`,
      { headers: { authorization: `Bearer ${json.access_token}` } },
    );
    expect(JSON.parse(roles.body).value.length).toBeGreaterThan(5);
  });

  test('adds its redirect URI and permissions to an application that is there', async () => {
    const other = { resourceAppId: '00000002-0000-0ff1-ce00-000000000000', resourceAccess: [] };
    const there = { ...existing('11111111-aaaa-4bbb-8ccc-222222222222', firefoxUri) };
    contosoOf(emulator).apps = [
      { ...there, requiredAccess: [other], consented: [`${clouds.global.graph}/User.Read`] },
    ];
    const outcome = await runOne(scriptOf());
    expect(outcome.status).toBe(0);
    expect(redirectUris(only())).toEqual([firefoxUri, chromeUri]);
    expect(only().requiredAccess).toContainEqual(other);
    expect(new Set(only().consented)).toEqual(new Set(granted('global', true)));
  });

  test('finds an application by its client ID, whatever its name', async () => {
    const clientId = '11111111-aaaa-4bbb-8ccc-222222222222';
    contosoOf(emulator).apps = [
      { ...existing(clientId, 'https://tools.contoso.com/'), displayName: 'Roles' },
      existing('22222222-aaaa-4bbb-8ccc-222222222222', firefoxUri),
    ];
    const outcome = await runOne(scriptOf({ clientId }));
    expect(printedBy(outcome)?.clientId).toBe(clientId);
    expect(redirectUris(apps()[0]!)).toEqual(['https://tools.contoso.com/', chromeUri]);
    expect(redirectUris(apps()[1]!)).toEqual([firefoxUri]);
  });

  test('makes one application of several tenants out of one of a single tenant, and never the other way', async () => {
    await runOne(scriptOf());
    await runOne(scriptOf({ severalTenants: true }));
    expect(only().audience).toBe('AzureADMultipleOrgs');
    await runOne(scriptOf());
    expect(only().audience).toBe('AzureADMultipleOrgs');
  });

  test('changes nothing when it runs twice, and never makes a second application', async () => {
    const [first] = await runs([scriptOf()]);
    const before = structuredClone(only());
    const [second] = await runs([scriptOf()]);
    expect(printedBy(second!)).toEqual(printedBy(first!));
    expect(only()).toEqual(before);
    expect(sent('POST', 'applications')).toBe(1);
    expect(sent('POST', 'oauth2PermissionGrants')).toBe(2);
    expect(sent('PATCH', 'oauth2PermissionGrants')).toBe(0);
  });

  test('waits while Microsoft copies what was created', async () => {
    emulator.control.lagReplication(20_000);
    const outcome = await runOne(scriptOf());
    expect(outcome.status).toBe(0);
    expect(outcome.said).toContain('still copying');
    expect(only().consented).toHaveLength(granted('global', true).length);
  });

  test('waits for a minute, then says what Microsoft says, and goes on when it runs again', async () => {
    emulator.control.lagReplication(80_000);
    const outcomes = await runs([scriptOf(), scriptOf(), scriptOf(), scriptOf()]);
    const [first] = outcomes;
    expect(first?.status).toBe(1);
    expect(first?.said).toContain(
      'could not find or create the service principal of the application',
    );
    expect(first?.said).toContain('does not reference a valid application object');
    expect(printedBy(first!)).toBeUndefined();
    // Lists did not show the application when it ran again: the shell knew its id.
    expect(printedBy(outcomes.at(-1)!)?.clientId).toBe(only().clientId);
  });

  test('creates the service principal of Azure where Azure was never used', async () => {
    contosoOf(emulator).hasNoAzure = true;
    expect((await runOne(scriptOf())).status).toBe(0);
    expect(contosoOf(emulator).hasNoAzure).toBe(false);
    expect(only().consented).toContain('https://management.azure.com/user_impersonation');
  });

  test('stops where two applications have the name, and lists them', async () => {
    const ids = ['11111111-aaaa-4bbb-8ccc-222222222222', '22222222-aaaa-4bbb-8ccc-222222222222'];
    contosoOf(emulator).apps = ids.map((id) => existing(id, firefoxUri));
    const outcome = await runOne(scriptOf());
    expect(outcome.status).toBe(1);
    for (const id of ids) expect(outcome.said).toContain(`${id} ${firefoxUri}`);
    expect(printedBy(outcome)).toBeUndefined();
    expect(apps().flatMap(redirectUris)).toEqual([firefoxUri, firefoxUri]);
  });

  test('leaves an application of that name alone that is no extension’s', async () => {
    const stranger = existing('11111111-aaaa-4bbb-8ccc-222222222222', 'https://uplift.example/');
    contosoOf(emulator).apps = [stranger];
    const before = structuredClone(stranger);
    const outcome = await runOne(scriptOf());
    expect(outcome.status).toBe(1);
    expect(outcome.said).toContain(`${stranger.clientId} https://uplift.example/`);
    expect(only()).toEqual(before);
  });

  test('leaves an application of that name alone that somebody else owns, who could change it', async () => {
    const [, somebody] = contosoOf(emulator).users;
    const theirs = {
      ...existing('11111111-aaaa-4bbb-8ccc-222222222222', chromeUri),
      owners: [somebody!.id],
    };
    contosoOf(emulator).apps = [theirs];
    const before = structuredClone(theirs);
    const outcome = await runOne(scriptOf());
    expect(outcome.status).toBe(1);
    expect(outcome.said).toContain(`${theirs.clientId} ${chromeUri} owner:${somebody!.upn}`);
    expect(outcome.said).toContain('enter the client ID');
    expect(only()).toEqual(before);
    expect((await runOne(scriptOf({ clientId: theirs.clientId }))).status).toBe(0);
    expect(only().consented).not.toEqual(before.consented);
  });

  test('takes an application that its own administrator owns', async () => {
    const [me] = contosoOf(emulator).users;
    const own = existing('11111111-aaaa-4bbb-8ccc-222222222222', firefoxUri);
    contosoOf(emulator).apps = [{ ...own, owners: [me!.id] }];
    expect(printedBy(await runOne(scriptOf()))?.clientId).toBe(own.clientId);
    expect(redirectUris(only())).toEqual([firefoxUri, chromeUri]);
  });

  test('knows an application of this tenant only', async () => {
    const [first] = await runs([
      `uplift_app='${crypto.randomUUID()} ${crypto.randomUUID()}'\n${scriptOf()}`,
    ]);
    expect(printedBy(first!)?.clientId).toBe(only().clientId);
  });

  test('says what is missing when it cannot be read back', async () => {
    // Nothing of what is granted is ever shown.
    const body = '{"value":[]}';
    const respond = { kind: 'respond' as const, status: 200, body };
    emulator.control.fault({
      method: 'GET',
      match: 'oauth2PermissionGrants',
      times: 100,
      effect: respond,
    });
    const [first, second] = await runs([scriptOf()]).then(async ([outcome]) => {
      emulator.control.clearFaults();
      return [outcome, await runOne(scriptOf())];
    });
    expect(first?.status).toBe(1);
    expect(first?.said).toContain('could not read back what was set up');
    expect(first?.said).toMatch(/missing still: .*User\.Read .*user_impersonation/);
    expect(printedBy(first!)).toBeUndefined();
    expect(second?.status).toBe(0);
  });

  test('asks to sign in, and to choose the cloud', async () => {
    const signedOut = await runOne(scriptOf(), { tenant: null });
    expect(signedOut).toMatchObject({ status: 1 });
    expect(signedOut.said).toContain('az login');
    const elsewhere = await runOne(scriptOf({ cloud: 'china' }));
    expect(elsewhere).toMatchObject({ status: 1 });
    expect(elsewhere.said).toContain('az cloud set --name AzureChinaCloud');
    expect(emulator.control.log()).toEqual([]);
  });

  test('can be pasted at a prompt, and leaves nothing behind but the id', async () => {
    const after = `\n(set; typeset -f) 2>/dev/null | sed -n 's/^\\(uplift_[a-z_]*\\).*/left behind: \\1/p' | sort -u`;
    const [outcome] = await runs([scriptOf() + after], { isInteractive: true });
    expect(printedBy(outcome!)?.clientId).toBe(only().clientId);
    expect([...outcome!.said.matchAll(/left behind: (\w+)/g)].map(([, name]) => name)).toEqual([
      'uplift_app',
    ]);
  });
});
