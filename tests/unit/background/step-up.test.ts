import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Surface } from '../../../utils/pim/eligibility';
import { type Emulator, startEmulator } from '../../emulator/server';
import {
  clickActivate,
  eligible,
  openWorker,
  tenantOf,
  waitForState,
  writes,
} from '../support/open-worker';
import { ana } from '../support/records';
import type { Worker } from '../support/worker';

let emulator: Emulator;
let worker: Worker;
beforeEach(async () => {
  emulator = await startEmulator();
  worker = await openWorker(emulator);
});
afterEach(() => emulator.stop());

const everyPolicy = () => {
  const { policies, pimGroups, azure } = tenantOf(emulator);
  return [policies, pimGroups.policies, azure.policies].flatMap(Object.values);
};

describe('an authentication context that the policy shows', () => {
  it.each<[Surface, string, 'active' | 'waiting']>([
    ['directory', 'Reports Reader', 'active'],
    ['groups', 'Helpdesk leads', 'active'],
    ['azure', 'Owner', 'waiting'],
  ])('of %s is verified before the only write', async (surface, name, state) => {
    const role = eligible(worker, surface, name);
    await clickActivate(worker, role);
    await waitForState(worker, role, state);
    expect([worker.windows.length, writes(emulator)]).toEqual([1, [201]]);
  });

  it('is verified once for several roles of all surfaces', async () => {
    const roles = [
      eligible(worker, 'directory', 'Reports Reader'),
      eligible(worker, 'directory', 'Conditional Access Administrator'),
      eligible(worker, 'groups', 'Helpdesk leads'),
      eligible(worker, 'azure', 'Owner'),
    ];
    await Promise.all(roles.map((role) => clickActivate(worker, role)));
    for (const role of roles) await waitForState(worker, role, 'active', 'waiting');
    expect(worker.windows).toHaveLength(1);
    expect(writes(emulator)).toEqual([201, 201, 201, 201]);
  });

  it('whose window is closed keeps the activation from being sent, and its input', async () => {
    worker.signIn.closesWindow = true;
    const role = eligible(worker, 'directory', 'Reports Reader');
    await clickActivate(worker, role);
    const elevation = await waitForState(worker, role, 'failed');
    expect(elevation).toMatchObject({
      error: { code: 'stepUpCancelled' },
      input: { justification: 'INC-1042' },
    });
    expect(writes(emulator)).toEqual([]);
  });
});

describe('a verification whose page cannot be opened', () => {
  it('is none that somebody closed: nothing is sent, and the browser’s words are kept', async () => {
    const browserSaid = 'Authorization page could not be loaded.';
    worker = await openWorker(emulator, undefined, {
      ports: { launchSignIn: () => Promise.reject(new Error(browserSaid)) },
    });
    const role = eligible(worker, 'directory', 'Reports Reader');
    await clickActivate(worker, role);
    expect((await waitForState(worker, role, 'failed')).error).toEqual({
      code: 'stepUpNotOpened',
      message: browserSaid,
    });
    expect(writes(emulator)).toEqual([]);
  });
});

describe('an authentication context that was unknown', () => {
  it.each<[Surface, string, 'newer' | 'older']>([
    ['directory', 'Security Reader', 'newer'],
    ['directory', 'Security Reader', 'older'],
    ['groups', 'Intune operators', 'newer'],
    ['azure', 'Contributor', 'newer'],
  ])(
    'of %s (%s, %s wording) takes one window and one more write',
    async (surface, name, wording) => {
      emulator.control.wording(wording);
      for (const policy of everyPolicy()) policy.authenticationContext = 'c3';
      const role = eligible(worker, surface, name);
      await clickActivate(worker, role);
      await waitForState(worker, role, 'active');
      expect([worker.windows.length, writes(emulator)]).toEqual([1, [400, 201]]);
    },
  );

  it('of Azure, refused with bare claims, takes one window and one more write', async () => {
    emulator.control.arm({ acrs: 'bare403' });
    for (const policy of everyPolicy()) policy.authenticationContext = 'c3';
    const role = eligible(worker, 'azure', 'Contributor');
    await clickActivate(worker, role);
    await waitForState(worker, role, 'active');
    expect([worker.windows.length, writes(emulator)]).toEqual([1, [403, 201]]);
  });
});

describe('multifactor authentication', () => {
  const role = () => eligible(worker, 'directory', 'Authentication Policy Administrator');

  async function restart(amr: string[]): Promise<void> {
    await emulator.stop();
    emulator = await startEmulator();
    worker = await openWorker(emulator, amr);
  }

  it('needs no window where the sign-in had it', async () => {
    await clickActivate(worker, role());
    await waitForState(worker, role(), 'active');
    expect([worker.windows.length, writes(emulator)]).toEqual([0, [201]]);
  });

  it('is done before the only write where the token says that the sign-in had none', async () => {
    await restart(['rsa']);
    await clickActivate(worker, role());
    await waitForState(worker, role(), 'active');
    expect([worker.windows.length, writes(emulator)]).toEqual([1, [201]]);
  });

  it('that the policy requires since is done after the refusal', async () => {
    await restart(['pwd']);
    for (const policy of everyPolicy()) policy.enabledRules = ['MultiFactorAuthentication'];
    const reader = eligible(worker, 'directory', 'Security Reader');
    await clickActivate(worker, reader);
    await waitForState(worker, reader, 'active');
    expect([worker.windows.length, writes(emulator)]).toEqual([1, [400, 201]]);
  });

  it('that the window does not bring is an error, and opens no second window', async () => {
    await restart(['rsa']);
    worker.signIn.bringsMfa = false;
    await clickActivate(worker, role());
    expect((await waitForState(worker, role(), 'failed')).error?.code).toBe('mfaNotCounted');
    expect([worker.windows.length, writes(emulator)]).toEqual([1, [400]]);
  });

  it('that no window brings is brought by another method, for that resource alone', async () => {
    await restart(['rsa']);
    worker.signIn.bringsMfa = false;
    await clickActivate(worker, role());
    const failed = await waitForState(worker, role(), 'failed');
    Object.assign(worker.signIn, { amr: ['pwd'], bringsMfa: true });
    const { account } = role();
    await worker.command({ type: 'signIn', account, surface: 'directory', anew: true });
    await worker.settle(() => worker.windows.length === 2);
    const asked = worker.begun.at(-1)!;
    expect(asked).toMatchObject({ prompt: 'login', homeAccountId: ana.homeAccountId });
    expect(asked.claims).toContain('"amr"');
    expect(asked.scopes.join()).toContain('graph.microsoft.com');
    await worker.command({ type: 'retry', elevationId: failed.id });
    await waitForState(worker, role(), 'active');
    expect([worker.windows.length, writes(emulator)]).toEqual([2, [400, 201]]);
  });

  it('that the window does not bring although nothing stronger was used is another error', async () => {
    await restart(['pwd']);
    worker.signIn.bringsMfa = false;
    await clickActivate(worker, role());
    expect((await waitForState(worker, role(), 'failed')).error?.code).toBe('mfaMissing');
    expect([worker.windows.length, writes(emulator)]).toEqual([1, [400]]);
  });

  it('that Azure itself demands takes one window', async () => {
    await restart(['pwd']);
    emulator.control.arm({ mandatoryMfa: true });
    const contributor = eligible(worker, 'azure', 'Contributor');
    await clickActivate(worker, contributor);
    await waitForState(worker, contributor, 'active');
    expect([worker.windows.length, writes(emulator)]).toEqual([1, [403, 201]]);
  });
});
