import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MINUTE_MS, SECOND_MS } from '../../../utils/pim/duration';
import type { Registration } from '../../../utils/settings/registration';
import { provenSteps } from '../../../utils/snapshot/proven-steps';
import { type Emulator, startEmulator } from '../../emulator/server';
import { contoso } from '../../emulator/tenants/contoso';
import { checkedWorker, checksOf, registered, rightOutside } from '../support/checked-set-up';
import { tenantOf } from '../support/open-worker';
import { registration } from '../support/token-host';
import type { WorkerOptions } from '../support/worker';

let emulator: Emulator;
beforeEach(async () => {
  emulator = await startEmulator();
});
afterEach(() => emulator.stop());

const checked = (options?: WorkerOptions) => checkedWorker(emulator, options);

describe('A check without a sign-in', () => {
  it('proves site access, tenant, application, redirect URI and clock, and asks to sign in for the rest', async () => {
    const { worker, lines } = await checked();
    expect(lines).toEqual({ ...rightOutside, signIn: 'untold: signInNeeded' });
    expect(checksOf(worker)).toMatchObject([{ registration, account: null }]);
    expect(provenSteps(checksOf(worker)[0])).toEqual({
      ...{ registration: true, signIn: false, roles: false },
    });
  });

  it('opens no window, asks for no token and sends three requests at most, to the sign-in alone', async () => {
    const { worker } = await checked();
    expect([worker.windows, worker.begun]).toEqual([[], []]);
    const hosts = worker.sent.map(({ url, method, token }) => [method, new URL(url).host, token]);
    expect(hosts).toEqual(hosts.map(() => ['GET', 'login.microsoftonline.com', '']));
    expect(hosts.length).toBeLessThanOrEqual(3);
  });

  it.each<[string, Partial<Registration>, Record<string, string>]>([
    [
      'a tenant that nobody knows',
      { tenant: 'nowhere.example' },
      { tenant: 'failed: tenantUnknown', application: 'untold', redirectUri: 'untold' },
    ],
    [
      'an application that nobody knows',
      { clientId: contoso.id },
      { application: 'failed: clientUnknown', redirectUri: 'untold' },
    ],
    [
      'an application of one tenant for any organisation',
      { tenant: 'organizations' },
      { application: 'failed: tenantNotAllowed', redirectUri: 'untold' },
    ],
  ])('finds %s', async (_, change, expected) => {
    tenantOf(emulator).apps[0]!.audience = 'AzureADMyOrg';
    const { worker, lines } = await checked(registered(change));
    expect(lines).toEqual({ ...rightOutside, ...expected, signIn: 'untold: signInNeeded' });
    expect(provenSteps(checksOf(worker)[0]).registration).toBe(false);
  });

  it('finds a redirect URI that is not registered', async () => {
    const { lines } = await checked({
      ports: { redirectUri: 'https://another.chromiumapp.org/' },
    });
    expect(lines).toMatchObject({ application: 'passed', redirectUri: 'failed: redirectUnknown' });
  });

  it.each([
    [6 * MINUTE_MS, 'failed: clockWrong'],
    [-6 * MINUTE_MS, 'failed: clockWrong'],
    [4 * MINUTE_MS, 'passed'],
    [-4 * MINUTE_MS, 'passed'],
  ])('tells a clock that is %i ms ahead', async (clockOffsetMs, expected) => {
    const { worker, lines } = await checked({ clockOffsetMs });
    expect(lines.clock).toBe(expected);
    const error = checksOf(worker)[0]?.lines.find(({ thing }) => thing === 'clock')?.error;
    if (error) {
      expect(Math.abs(Number(error.about) - clockOffsetMs)).toBeLessThan(3 * SECOND_MS);
    }
  });

  it('tells nothing of a clock that no answer came to measure', async () => {
    emulator.control.fault({
      ...{ match: 'openid-configuration', times: 10 },
      effect: { kind: 'dropBefore' },
    });
    const { lines } = await checked();
    expect(lines).toEqual({
      ...{ ...rightOutside, clock: 'untold: unavailable', signIn: 'untold: signInNeeded' },
    });
  });

  it('says that it is offline, and sends nothing', async () => {
    const { worker, lines } = await checked({ ports: { isOnline: () => false } });
    const untold = 'untold: offline';
    expect(lines).toMatchObject({
      ...{ tenant: untold, application: untold, redirectUri: untold },
    });
    expect(lines.clock).toBe(untold);
    expect(worker.sent).toEqual([]);
  });

  it('says which site access is missing, and sends nothing', async () => {
    const { worker, lines } = await checked({
      ports: { mayReach: async (origin) => !origin.includes('login') },
    });
    expect(lines).toMatchObject({
      ...{ siteAccess: 'failed: siteAccessOff', tenant: 'untold: siteAccessOff' },
    });
    const error = checksOf(worker)[0]?.lines.find(({ thing }) => thing === 'siteAccess')?.error;
    expect(error?.about).toBe('login.microsoftonline.com');
    expect(worker.sent).toEqual([]);
  });

  it('looks at what the browser lets it reach, where it does not let it reach all', async () => {
    const { lines } = await checked({
      ports: { mayReach: async (origin) => !origin.includes('graph') },
    });
    expect(lines).toEqual({
      ...{ ...rightOutside, siteAccess: 'failed: siteAccessOff' },
      signIn: 'untold: signInNeeded',
    });
  });

  it('says where portal pages cannot be seen, which may be', async () => {
    const { lines } = await checked({ ports: { mayRunInPortals: async () => false } });
    expect(lines).toEqual({
      ...rightOutside,
      ...{ 'siteAccess portals': 'lacking: siteAccessOff', signIn: 'untold: signInNeeded' },
    });
  });
});
