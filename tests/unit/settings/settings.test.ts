import { describe, expect, it } from 'vitest';
import { MINUTE_MS } from '../../../utils/pim/duration';
import { createSettings } from '../../../utils/settings/settings';
import { defaultSettings, type Settings } from '../../../utils/settings/shape';
import { createMemoryArea } from '../support/memory-area';
import { createPlayedPolicy } from '../support/played-policy';
import { registration } from '../support/token-host';

const own = { ...registration, tenant: 'own.example' };
const lost = new Error('cannot be read');

function open(
  managed: Record<string, unknown> | Error = {},
  builtIn: Settings['registration'] = null,
  area = createMemoryArea(),
) {
  const policy = createPlayedPolicy(managed);
  const clock = { nowMs: 0 };
  const heard: number[] = [];
  const settings = createSettings({
    area,
    managed: policy,
    builtIn,
    now: () => clock.nowMs,
    onPolicy: () => heard.push(clock.nowMs),
  });
  return { ...settings, policy, clock, heard };
}
const moment = () => new Promise((resolve) => setTimeout(resolve));

describe('settings', () => {
  it('begin with the defaults', async () => {
    expect(await open().read()).toEqual(defaultSettings);
  });

  it('change only in what was changed', async () => {
    const settings = open();
    await settings.change({ hint: 'never' });
    await settings.change({ autoReload: false });
    expect(await settings.read()).toEqual({ ...defaultSettings, hint: 'never', autoReload: false });
  });

  it('of the organisation win over those of the person', async () => {
    const settings = open({ oneClick: 'never', registration });
    await settings.change({ oneClick: 'standard', registration: own, hint: 'refused' });
    expect(await settings.read()).toMatchObject({
      oneClick: 'never',
      registration,
      hint: 'refused',
    });
  });

  it('add the organisation’s pages and groups to the person’s', async () => {
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

  it('add the organisation’s names to the person’s, and take its own where both have one', async () => {
    const settings = open({ names: { g1: 'Theirs' } });
    for (const id of ['G1', 'G2']) await settings.name(id, 'Mine');
    expect((await settings.read()).names).toEqual({ g1: 'Theirs', g2: 'Mine' });
  });

  it('of an older version have no rules', async () => {
    const area = createMemoryArea();
    const {
      rules: _,
      carries: __,
      names: ___,
      ...older
    } = { ...defaultSettings, hint: 'never' as const };
    await area.set({ settings: { version: 1, data: older } });
    expect(await open({}, null, area).read()).toEqual({ ...defaultSettings, hint: 'never' });
  });

  it('take the registration of the build when nobody set one', async () => {
    const settings = open({}, registration);
    expect((await settings.read()).registration).toEqual(registration);
    await settings.change({ registration: own });
    expect((await settings.read()).registration).toEqual(own);
  });

  it('keep a name without what would change the text beside it', async () => {
    const settings = open();
    await settings.name('G1', '\u202eOps\u200b\u0000');
    expect((await settings.read()).names).toEqual({ g1: 'Ops' });
    await settings.name('G1', '\u202e');
    expect((await settings.read()).names).toEqual({});
  });
});

describe('managed policy', () => {
  it('is waited for by nobody: until it is loaded, nothing is one click', async () => {
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

  it('that cannot be read is the strictest, not none', async () => {
    const settings = open(lost, registration);
    await settings.change({ registration: own });
    expect(await settings.read()).toMatchObject({
      registration: null,
      oneClick: 'never',
      hint: 'never',
      autoReload: false,
    });
    expect(await settings.readNow()).toMatchObject({
      problems: [{ setting: 'all', lines: null }],
      managesRegistration: true,
    });
    expect(await settings.registration()).toMatchObject({ error: { code: 'policyUnreadable' } });
  });

  it('that could not be read is tried again, but not at each look', async () => {
    const settings = open(lost, registration);
    await settings.read();
    let reads = 0;
    settings.policy.counted = () => reads++;
    settings.policy.values = { hint: 'refused' };
    await settings.readNow();
    await moment();
    expect(reads).toBe(0);
    settings.clock.nowMs += MINUTE_MS;
    await settings.readNow();
    await moment();
    expect(settings.heard).toEqual([MINUTE_MS]);
    expect(await settings.readNow()).toMatchObject({ hint: 'refused', problems: [] });
    expect(await settings.registration()).toEqual({ ok: true, value: registration });
    expect(reads).toBe(1);
  });

  it('holds at once when it changes, and is told once', async () => {
    const settings = open({}, registration);
    await settings.read();
    settings.policy.set({ oneClick: 'never' });
    await moment();
    expect(await settings.readNow()).toMatchObject({ oneClick: 'never', complete: true });
    settings.policy.set({ oneClick: 'never' });
    await moment();
    expect(settings.heard).toHaveLength(1);
    settings.policy.set(lost);
    await moment();
    expect(await settings.readNow()).toMatchObject({ hint: 'never', autoReload: false });
    settings.policy.set({});
    await moment();
    expect(await settings.readNow()).toMatchObject({ oneClick: 'standard', hint: 'needed' });
  });

  it('that is read late does not undo a later one', async () => {
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

  it('that names no readable application lets nobody sign in with another', async () => {
    const settings = open({ registration: { clientId: 'x' } }, registration);
    await settings.change({ registration: own });
    expect((await settings.read()).registration).toBeNull();
    expect(await settings.registration()).toMatchObject({ error: { code: 'policyUnreadable' } });
  });

  it('lets an account go on with the application that it names, and with no other', async () => {
    const settings = open({ registration });
    expect(settings.allows(own)).toBe(true);
    await settings.read();
    expect(settings.allows({ ...own, clientId: own.clientId.toUpperCase() })).toBe(true);
    expect(settings.allows({ ...own, clientId: own.clientId.replace('c', 'd') })).toBe(false);
    expect(settings.allows({ ...own, cloud: 'usgov' })).toBe(false);
    settings.policy.set({});
    await moment();
    expect(settings.allows({ ...own, cloud: 'usgov' })).toBe(true);
  });

  it('is none where nothing is managed, and then an application is simply missing', async () => {
    expect(await open().registration()).toMatchObject({ error: { code: 'notConfigured' } });
  });
});
