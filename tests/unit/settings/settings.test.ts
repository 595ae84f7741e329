import { describe, expect, it } from 'vitest';
import { createSettings } from '../../../utils/settings/settings';
import { defaultSettings, type Settings } from '../../../utils/settings/shape';
import { createMemoryArea } from '../support/memory-area';
import { registration } from '../support/token-host';

const own = { ...registration, tenant: 'own.example' };
const open = (managed: Partial<Settings> = {}, builtIn: Settings['registration'] = null) =>
  createSettings({ area: createMemoryArea(), managed: async () => managed, builtIn });

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

  it('of an older version have no rules', async () => {
    const area = createMemoryArea();
    const {
      rules: _,
      carries: __,
      names: ___,
      ...older
    } = { ...defaultSettings, hint: 'never' as const };
    await area.set({ settings: { version: 1, data: older } });
    const settings = createSettings({ area, managed: async () => ({}), builtIn: null });
    expect(await settings.read()).toEqual({ ...defaultSettings, hint: 'never' });
  });

  it('take the registration of the build when nobody set one', async () => {
    const settings = open({}, registration);
    expect((await settings.read()).registration).toEqual(registration);
    await settings.change({ registration: own });
    expect((await settings.read()).registration).toEqual(own);
  });

  it('wait for no policy: until it is loaded, nothing is one click', async () => {
    let loaded: (managed: Partial<Settings>) => void = () => undefined;
    const managed = () => new Promise<Partial<Settings>>((resolve) => (loaded = resolve));
    const settings = createSettings({ area: createMemoryArea(), managed, builtIn: registration });
    expect(await settings.readNow()).toMatchObject({ complete: false, oneClick: 'never' });
    loaded({ hint: 'never' });
    expect(await settings.read()).toMatchObject({ oneClick: 'standard', hint: 'never' });
    expect(await settings.readNow()).toMatchObject({ complete: true, oneClick: 'standard' });
  });
});
