import { describe, expect, it } from 'vitest';
import { MINUTE_MS } from '../../../utils/pim/duration';
import { registrationsIn } from '../../../utils/settings/registration';
import { createSettings } from '../../../utils/settings/settings';
import { defaultSettings, type Settings } from '../../../utils/settings/shape';
import { createFakePolicy } from '../support/fake-policy';
import { createMemoryArea } from '../support/memory-area';
import { ana } from '../support/records';
import { registration } from '../support/token-host';

const own = { ...registration, tenant: 'own.example' };
const appOf = (tenant: string, last = '2') => ({
  clientId: `c0ffee00-5a1e-4b0b-9d0c-0d15ea5e000${last}`,
  tenant,
  cloud: 'global' as const,
});
/** Ana, after the domains of her tenant were read. */
const anaRead = { ...ana, tenant: { name: 'Contoso', domains: ['contoso.com'] } };
const unreadable = new Error('cannot be read');

function open(
  managed: Record<string, unknown> | Error = {},
  builtIn: Settings['registration'] = null,
  area = createMemoryArea(),
) {
  const policy = createFakePolicy(managed);
  const clock = { nowMs: 0 };
  const policyChanges: number[] = [];
  const settings = createSettings({
    area,
    managed: policy,
    builtIn,
    now: () => clock.nowMs,
    onPolicy: () => policyChanges.push(clock.nowMs),
  });
  return { ...settings, policy, clock, policyChanges };
}
const moment = () => new Promise((resolve) => setTimeout(resolve));

describe('settings', () => {
  it('are the defaults at first', async () => {
    expect(await open().read()).toEqual(defaultSettings);
  });

  it('change only in what was changed', async () => {
    const settings = open();
    await settings.change({ hint: 'never' });
    await settings.change({ autoReload: false });
    expect(await settings.read()).toEqual({ ...defaultSettings, hint: 'never', autoReload: false });
  });

  it('of the organisation come before those of the person', async () => {
    const settings = open({ oneClick: 'never', registration });
    await settings.change({ oneClick: 'standard', registration: own, hint: 'refused' });
    expect(await settings.read()).toMatchObject({
      oneClick: 'never',
      registration,
      hint: 'refused',
    });
  });

  it('have the pages and groups of the organisation and of the person', async () => {
    const [theirs, mine] = ['b', 'a'].map((role) => ({
      at: 'entra.microsoft.com/#view/A/B',
      role,
    }));
    const settings = open({ rules: [theirs!], carries: { g1: ['Reports Reader'] } });
    await settings.change({ rules: [mine!], carries: { g1: ['Teams Reader'], g2: ['x'] } });
    expect(await settings.read()).toMatchObject({
      rules: [theirs, mine],
      carries: { g1: ['Reports Reader'], g2: ['x'] },
    });
  });

  it('have the names of the organisation and of the person, the organisation’s where both have one', async () => {
    const settings = open({ names: { g1: 'Theirs' } });
    for (const id of ['G1', 'G2']) await settings.name(id, 'Mine');
    expect((await settings.read()).names).toEqual({ g1: 'Theirs', g2: 'Mine' });
  });

  it('of an earlier version have no rules', async () => {
    const area = createMemoryArea();
    const {
      rules: _,
      carries: __,
      names: ___,
      otherRegistrations: ____,
      ...older
    } = { ...defaultSettings, hint: 'never' as const };
    await area.set({ settings: { version: 1, data: older } });
    expect(await open({}, null, area).read()).toEqual({ ...defaultSettings, hint: 'never' });
  });

  it('have the first application before those of further tenants', async () => {
    const settings = open({}, registration);
    await settings.change({ otherRegistrations: [appOf('fabrikam.com'), appOf('a.example')] });
    const now = await settings.readNow();
    expect(now.registrations.map(({ tenant }) => tenant)).toEqual([
      registration.tenant,
      'fabrikam.com',
      'a.example',
    ]);
    expect(now.managed).toEqual({});
    expect(await settings.registration(null, [])).toMatchObject({ value: registration });
    expect(await settings.registration('A.example', [])).toMatchObject({
      value: appOf('a.example'),
    });
    expect(await settings.registration('b.example', [anaRead])).toEqual({
      ok: false,
      error: { code: 'tenantNotSetUp', message: '', about: 'b.example' },
    });
  });

  it('let people sign in to a further tenant without a first application', async () => {
    const settings = open();
    await settings.change({ otherRegistrations: [appOf('fabrikam.com')] });
    expect(await settings.registration(null, [])).toMatchObject({ value: appOf('fabrikam.com') });
  });

  it('have the registration of the build when none is set', async () => {
    const settings = open({}, registration);
    expect((await settings.read()).registration).toEqual(registration);
    await settings.change({ registration: own });
    expect((await settings.read()).registration).toEqual(own);
  });

  it('have names without characters that would change the text beside them', async () => {
    const settings = open();
    await settings.name('G1', '\u202eOps\u200b\u0000');
    expect((await settings.read()).names).toEqual({ g1: 'Ops' });
    await settings.name('G1', '\u202e');
    expect((await settings.read()).names).toEqual({});
  });
});

describe('managed policy', () => {
  it('that is still loading keeps nobody waiting, and allows no one click', async () => {
    let loaded: (managed: Record<string, unknown>) => void = () => undefined;
    const settings = createSettings({
      area: createMemoryArea(),
      managed: {
        read: () => new Promise<Record<string, unknown>>((resolve) => (loaded = resolve)),
        onChanged: () => undefined,
      },
      builtIn: registration,
      now: () => 0,
      onPolicy: () => undefined,
    });
    expect(await settings.readNow()).toMatchObject({ complete: false, oneClick: 'never' });
    loaded({ hint: 'never' });
    expect(await settings.read()).toMatchObject({ oneClick: 'standard', hint: 'never' });
    expect(await settings.readNow()).toMatchObject({ complete: true, oneClick: 'standard' });
  });

  it('that cannot be read is taken as the strictest, not as none', async () => {
    const settings = open(unreadable, registration);
    await settings.change({ registration: own });
    expect(await settings.read()).toMatchObject({
      registration: null,
      oneClick: 'never',
      hint: 'never',
      autoReload: false,
    });
    expect(await settings.readNow()).toMatchObject({
      problems: [{ setting: 'all', lines: null }],
      managed: { registration: null },
    });
    expect(await settings.registration(null, [])).toMatchObject({
      error: { code: 'policyUnreadable' },
    });
  });

  it('that could not be read is read again after a minute, not each time that settings are read', async () => {
    const settings = open(unreadable, registration);
    await settings.read();
    let reads = 0;
    settings.policy.onRead = () => reads++;
    settings.policy.values = { hint: 'refused' };
    await settings.readNow();
    await moment();
    expect(reads).toBe(0);
    settings.clock.nowMs += MINUTE_MS;
    await settings.readNow();
    await moment();
    expect(settings.policyChanges).toEqual([MINUTE_MS]);
    expect(await settings.readNow()).toMatchObject({ hint: 'refused', problems: [] });
    expect(await settings.registration(null, [])).toEqual({ ok: true, value: registration });
    expect(reads).toBe(1);
  });

  it('holds at once when it changes, and is reported once', async () => {
    const settings = open({}, registration);
    await settings.read();
    settings.policy.set({ oneClick: 'never' });
    await moment();
    expect(await settings.readNow()).toMatchObject({ oneClick: 'never', complete: true });
    settings.policy.set({ oneClick: 'never' });
    await moment();
    expect(settings.policyChanges).toHaveLength(1);
    settings.policy.set(unreadable);
    await moment();
    expect(await settings.readNow()).toMatchObject({ hint: 'never', autoReload: false });
    settings.policy.set({});
    await moment();
    expect(await settings.readNow()).toMatchObject({ oneClick: 'standard', hint: 'needed' });
  });

  it('that is read late does not replace a later one', async () => {
    const answers: ((found: Record<string, unknown>) => void)[] = [];
    let changed = (): void => undefined;
    const settings = createSettings({
      area: createMemoryArea(),
      managed: {
        read: () => new Promise<Record<string, unknown>>((resolve) => answers.push(resolve)),
        onChanged: (listener) => {
          changed = listener;
        },
      },
      builtIn: registration,
      now: () => 0,
      onPolicy: () => undefined,
    });
    const first = settings.read();
    changed();
    answers[1]?.({ oneClick: 'never' });
    answers[0]?.({});
    expect(await first).toMatchObject({ oneClick: 'never' });
    expect(await settings.read()).toMatchObject({ oneClick: 'never' });
  });

  it('whose application cannot be read lets nobody sign in with another', async () => {
    const settings = open({ registration: { clientId: 'x' } }, registration);
    await settings.change({ registration: own });
    expect((await settings.read()).registration).toBeNull();
    expect(await settings.registration(null, [])).toMatchObject({
      error: { code: 'policyUnreadable' },
    });
  });

  it('allows an account the application that it names, and no other', async () => {
    const settings = open({ registration });
    expect(settings.allows(own, [])).toBe(true);
    await settings.read();
    expect(settings.allows({ ...own, clientId: own.clientId.toUpperCase() }, [])).toBe(true);
    expect(settings.allows({ ...own, clientId: own.clientId.replace('c', 'd') }, [])).toBe(false);
    expect(settings.allows({ ...own, cloud: 'usgov' }, [])).toBe(false);
    settings.policy.set({});
    await moment();
    expect(settings.allows({ ...own, cloud: 'usgov' }, [])).toBe(true);
  });

  it('that sets nothing leaves the application missing, not unreadable', async () => {
    expect(await open().registration(null, [])).toMatchObject({ error: { code: 'notConfigured' } });
  });
});

describe('Applications of the organisation and of the person', () => {
  const [theirs, mine] = [appOf('fabrikam.com', '7'), appOf('Fabrikam.com', '8')];
  const north = appOf('northwind.example', '9');
  async function loaded(managed: Record<string, unknown> | Error) {
    const settings = open(managed, registration);
    await settings.change({ registration: own, otherRegistrations: [mine, north] });
    await settings.read();
    return { settings, all: (await settings.readNow()).registrations };
  }

  it.each([
    ['its first one alone', { registration }, [registration]],
    ['both', { registration, otherRegistrations: [theirs] }, [registration, theirs]],
    [
      'both, of which the first cannot be read',
      { registration: 7, otherRegistrations: [theirs] },
      [theirs],
    ],
    [
      'both, of which the further cannot be read',
      { registration, otherRegistrations: 7 },
      [registration],
    ],
    ['one that cannot be read', { registration: 7 }, []],
    ['something that cannot be read at all', unreadable, []],
  ])('are only the organisation’s where it set %s', async (_, managed, expected) => {
    const { settings, all } = await loaded(managed);
    expect(all).toEqual(expected);
    const { managed: managedNow } = await settings.readNow();
    expect('registration' in managedNow).toBe(true);
    expect(registrationsIn(managedNow)).toEqual(expected);
    expect(await settings.registration(north.tenant, [anaRead])).toMatchObject({ ok: false });
  });

  it('are the organisation’s and then the person’s where it set further ones only', async () => {
    const { settings, all } = await loaded({ otherRegistrations: [theirs] });
    expect(all).toEqual([own, theirs, north]);
    expect((await settings.readNow()).managed).toEqual({ otherRegistrations: [theirs] });
    expect(await settings.registration('FABRIKAM.com', [])).toMatchObject({ value: theirs });
  });

  it('are the person’s where the further ones cannot be read', async () => {
    const { all } = await loaded({ otherRegistrations: 7 });
    expect(all).toEqual([own, mine, north]);
  });

  it('are the organisation’s also for the tenant of the person’s first one', async () => {
    const instead = appOf(own.tenant.toUpperCase(), '7');
    const { all } = await loaded({ otherRegistrations: [theirs, instead] });
    expect(all).toEqual([instead, theirs, north]);
  });

  it('of which the first cannot be read let people sign in to the further tenants only', async () => {
    const { settings } = await loaded({ registration: 7, otherRegistrations: [theirs] });
    expect(await settings.registration(theirs.tenant, [])).toMatchObject({ value: theirs });
    for (const tenant of [null, north.tenant]) {
      expect(await settings.registration(tenant, [])).toMatchObject({
        error: { code: 'policyUnreadable' },
      });
    }
  });

  const elsewhere = 'a3d1b6f2-94c8-4e0d-8a55-61c7f0e29b34';
  const first = appOf('contoso.com', '1');

  it.each([
    // Only a first one: its application is the only one, and not for another tenant's accounts.
    ['first', { registration: first }, appOf(ana.tenantId, '1'), true],
    ['first', { registration: first }, appOf(ana.tenantId, '2'), false],
    ['first', { registration: first }, appOf(elsewhere, '1'), false],
    ['first', { registration: appOf('organizations', '1') }, appOf(elsewhere, '1'), true],
    ['first', { registration: appOf('organizations', '1') }, appOf(elsewhere, '2'), false],
    // Both: each tenant has its own; one without has the application for any organization, or none.
    ['both', { registration: first, otherRegistrations: [theirs] }, appOf(elsewhere, '7'), true],
    ['both', { registration: first, otherRegistrations: [theirs] }, appOf(elsewhere, '1'), false],
    [
      'both',
      { registration: first, otherRegistrations: [theirs] },
      appOf(ana.tenantId, '7'),
      false,
    ],
    ['both', { registration: first, otherRegistrations: [theirs] }, appOf(ana.tenantId, '1'), true],
    [
      'both',
      { registration: appOf('organizations', '1'), otherRegistrations: [appOf(elsewhere, '7')] },
      appOf(elsewhere, '1'),
      false,
    ],
    [
      'both',
      { registration: appOf('organizations', '1'), otherRegistrations: [appOf(elsewhere, '7')] },
      appOf(ana.tenantId, '1'),
      true,
    ],
    // Only further ones: accounts of their tenants may use no other, all others may use any.
    ['further', { otherRegistrations: [first] }, appOf(ana.tenantId, '1'), true],
    ['further', { otherRegistrations: [first] }, appOf(ana.tenantId, '2'), false],
    ['further', { otherRegistrations: [first] }, appOf(elsewhere, '2'), true],
    ['further', { otherRegistrations: 7 }, appOf(ana.tenantId, '2'), true],
    // An unreadable first one: it may be for any tenant, except those that have a further one.
    ['unreadable', { registration: 7 }, appOf(ana.tenantId, '2'), true],
    [
      'unreadable',
      { registration: 7, otherRegistrations: [first] },
      appOf(ana.tenantId, '2'),
      false,
    ],
    [
      'unreadable',
      { registration: 7, otherRegistrations: [first] },
      appOf(ana.tenantId, '1'),
      true,
    ],
    ['unreadable', { registration: 7, otherRegistrations: [first] }, appOf(elsewhere, '2'), true],
    ['unreadable', unreadable, appOf(ana.tenantId, '2'), true],
    ['none', {}, appOf(elsewhere, '2'), true],
  ])(
    '(%s in policy) %j allow an account that uses %j or not: %s',
    async (_, managed, application, isAllowed) => {
      const { settings } = await loaded(managed);
      expect(settings.allows(application, [anaRead])).toBe(isAllowed);
    },
  );

  it('that change while an account is signed in allow it or not from then on', async () => {
    const { settings } = await loaded({});
    expect(settings.allows(appOf(ana.tenantId, '2'), [anaRead])).toBe(true);
    settings.policy.set({ otherRegistrations: [first] });
    await moment();
    expect(settings.allows(appOf(ana.tenantId, '2'), [anaRead])).toBe(false);
    settings.policy.set({ otherRegistrations: [theirs] });
    await moment();
    expect(settings.allows(appOf(ana.tenantId, '2'), [anaRead])).toBe(true);
    expect(settings.policyChanges).toHaveLength(2);
  });

  it('of one tenant under two names are both allowed until an account knows that they are the same', async () => {
    const { settings } = await loaded({ otherRegistrations: [first] });
    expect(settings.allows(appOf(ana.tenantId, '2'), [ana])).toBe(true);
    expect(settings.allows(appOf(ana.tenantId, '2'), [anaRead])).toBe(false);
  });
});
