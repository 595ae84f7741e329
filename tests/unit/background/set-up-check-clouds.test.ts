import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cloudOrigins } from '../../../utils/auth/clouds';
import type { CloudName } from '../../../utils/pim/account';
import type { Registration } from '../../../utils/settings/registration';
import { provenSteps } from '../../../utils/snapshot/proven-steps';
import { type Emulator, startEmulator } from '../../emulator/server';
import { contoso } from '../../emulator/tenants/contoso';
import { chromiumRedirectUri, nameScopes, productScopes } from '../../emulator/tenants/product';
import type { AppRegistration, Tenant } from '../../emulator/world';
import { checkedWorker, checksOf } from '../support/checked-set-up';
import { tenantOf } from '../support/open-worker';
import { ana } from '../support/records';
import { registration } from '../support/token-host';
import { diskWith, type WorkerOptions } from '../support/worker';

/** Where each browser returns a sign-in to. */
const redirectUris = {
  Chrome: chromiumRedirectUri,
  Edge: 'https://ndcileolkflehcjpmjnfbnaibdcgglog.chromiumapp.org/',
  Firefox: 'https://7c1f5a0e4b9d2c6f8a3e1d5b7f9c0a2e4d6b8f1c.extensions.allizom.org/',
};
const clouds: CloudName[] = ['global', 'usgov', 'dod', 'china'];

/** A mistake: what is wrong at Microsoft or in the settings, and the line that fails with it. */
type Mistake = {
  name: string;
  line: string;
  inTenant?: (tenant: Tenant, app: AppRegistration) => void;
  inSettings?: Partial<Registration>;
  elsewhere?: WorkerOptions['ports'];
  /** With Ana's sign-in, whose token has these scopes of Graph. */
  granted?: (names: string[]) => string[];
};

const short = [...productScopes, ...nameScopes]
  .map((scope) => scope.slice(scope.lastIndexOf('/') + 1))
  .filter((name) => name !== 'user_impersonation');

const mistakes: Mistake[] = [
  {
    name: 'a tenant that nobody knows',
    line: 'tenant failed tenantUnknown',
    inSettings: { tenant: 'nowhere.example' },
  },
  {
    name: 'a tenant that is in another cloud',
    line: 'tenant failed wrongCloud',
    inTenant(tenant) {
      tenant.cloud = ({ global: 'usgov', usgov: 'dod', dod: 'global' } as const)[
        tenant.cloud as 'global'
      ];
    },
  },
  {
    name: 'an application that nobody knows',
    line: 'application failed clientUnknown',
    inSettings: { clientId: contoso.id },
  },
  {
    name: 'an application that is disabled',
    line: 'application failed clientDisabled',
    inTenant(_, app) {
      app.isDisabled = true;
    },
  },
  {
    name: 'an application of one tenant for any organisation',
    line: 'application failed tenantNotAllowed',
    inSettings: { tenant: 'organizations' },
    inTenant(_, app) {
      app.audience = 'AzureADMyOrg';
    },
  },
  {
    name: 'another browser’s redirect URI alone',
    line: 'redirectUri failed redirectUnknown',
    inTenant(_, app) {
      app.redirectUris = [{ uri: 'https://another.chromiumapp.org/', type: 'spa' }];
    },
  },
  {
    name: 'no redirect URI at all',
    line: 'redirectUri failed redirectUnknown',
    inTenant(_, app) {
      app.redirectUris = [];
    },
  },
  {
    name: 'no site access',
    line: 'siteAccess failed siteAccessOff',
    elsewhere: { mayReach: async () => false },
  },
  {
    name: 'a permission that was not granted',
    line: 'permission PrivilegedEligibilitySchedule.Read.AzureADGroup failed consentMissing',
    granted: (names) => names.filter((name) => !name.startsWith('PrivilegedEligibility')),
  },
  {
    name: 'a tenant without a licence',
    line: 'surface directory failed licenceMissing',
    granted: (names) => names,
    inTenant(tenant) {
      tenant.licensed = false;
    },
  },
];

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator();
});
afterAll(() => emulator.stop());
beforeEach(() => emulator.control.reset());

/** Puts Contoso and its application into a cloud, with the redirect URI of one browser. */
function setUp(cloud: CloudName, redirectUri: string): [Tenant, AppRegistration] {
  const tenant = tenantOf(emulator);
  const [app] = tenant.apps as [AppRegistration];
  tenant.cloud = cloud;
  app.redirectUris = [{ uri: redirectUri, type: 'spa' }];
  return [tenant, app];
}

async function failuresOf(
  cloud: CloudName,
  redirectUri: string,
  { inTenant, inSettings, elsewhere, granted }: Partial<Mistake>,
) {
  const [tenant, app] = setUp(cloud, redirectUri);
  inTenant?.(tenant, app);
  const builtIn = { ...registration, cloud, ...inSettings };
  const disk = granted ? diskWith({ ...ana, cloud }) : diskWith();
  for (const each of (disk.local.accounts as { data: { registration: object }[] }).data)
    Object.assign(each.registration, { cloud });
  const options = {
    ports: { redirectUri, builtIn, ...elsewhere },
    ...(granted && { signIn: { graphScopes: granted(short) } }),
  };
  const { worker } = await checkedWorker(emulator, options, disk);
  const [check] = checksOf(worker);
  const lines = check?.lines.filter(({ state }) => state === 'failed') ?? [];
  const failed = lines.map(({ thing, about, state, error }) =>
    [thing, about, state, error?.code].filter(Boolean).join(' '),
  );
  return { failed, proven: provenSteps(check), sent: worker.sent };
}

describe.each(Object.entries(redirectUris))('With the redirect URI of %s', (_, redirectUri) => {
  describe.each(clouds)('in the cloud %s', (cloud) => {
    it('a set-up that is right is seen to be right, and nothing goes to another cloud', async () => {
      const { failed, proven, sent } = await failuresOf(cloud, redirectUri, {
        granted: (names) => names,
      });
      expect(failed).toEqual([]);
      expect(proven).toEqual({ registration: true, signIn: true, roles: true });
      const origins = new Set(sent.map(({ url }) => new URL(url).origin));
      expect(cloudOrigins(cloud)).toEqual(expect.arrayContaining([...origins]));
      expect(origins.size).toBe(3);
    });

    // A tenant of China is unknown elsewhere, and the other way round: that is the first row.
    const own = mistakes.filter(({ line }) => cloud !== 'china' || !line.includes('wrongCloud'));
    it.each(own)('$name is found', async (mistake) => {
      const { failed, proven } = await failuresOf(cloud, redirectUri, mistake);
      expect(failed).toContain(mistake.line);
      if (!mistake.granted) expect(proven.registration).toBe(false);
    });
  });
});

it('A tenant of China is unknown to the other clouds, and theirs to China', async () => {
  for (const [here, there] of [
    ['global', 'china'],
    ['china', 'global'],
  ] as const) {
    const { failed } = await failuresOf(here, chromiumRedirectUri, {
      inTenant(tenant) {
        tenant.cloud = there;
      },
    });
    expect(failed).toEqual(['tenant failed tenantUnknown']);
  }
});
