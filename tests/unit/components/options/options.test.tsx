import { afterEach, describe, expect, it } from 'vitest';
import { Options } from '../../../../components/options/options';
import { settingNames } from '../../../../utils/settings/definitions';
import { type ManagedSettings, unreadablePolicy } from '../../../../utils/settings/policy';
import {
  defaultSettings,
  type Settings,
  type SettingsChange,
} from '../../../../utils/settings/shape';
import { messages } from '../../support/messages';
import { accessibleName, drawn, happen } from '../../support/small-page';
import { registration } from '../../support/token-host';

const fabrikam = { ...registration, tenant: 'fabrikam.com' };
const rule = { at: 'entra.microsoft.com/#view/A/B', role: 'Reports Reader' };
const heading = (name: string) => messages[`options_${name}`]?.message;
const setByOrganisation = 'Set by your organization';

let saved: SettingsChange[] = [];
afterEach(() => {
  drawn(null);
  saved = [];
});

function open(managed: ManagedSettings = {}, own: Partial<Settings> = {}) {
  const root = drawn(
    <Options
      settings={{ ...defaultSettings, registration, ...own }}
      {...{ managed, isBuiltIn: false, welcomeUrl: '#', policyProblems: [] }}
      {...{ unknown: [], errorLog: [] }}
      knowledge={{ isAddress: () => true, roleNames: ['Reports Reader'] }}
      onCopy={async () => true}
      onSave={async (change) => {
        saved.push(change);
        return { ok: true };
      }}
    />,
  );
  const panel = (name: string): Element | undefined =>
    [...root.querySelectorAll('fieldset')].find(
      (fieldset) => fieldset.querySelector('legend')?.textContent === heading(name),
    );
  return {
    panel,
    text: (name: string) => panel(name)?.textContent ?? '',
    isDisabled: (name: string) => panel(name)?.hasAttribute('disabled'),
    checked: (name: string) =>
      [...panel(name)!.querySelectorAll('input[checked]')].map(accessibleName),
    save: () => happen('submit', root.querySelector('form')!),
  };
}

describe('The settings form', () => {
  it('shows every setting in order, and names only where an organisation sets some', () => {
    const { panel } = open();
    const shown = (found: typeof panel) => settingNames.filter((name) => found(name));
    expect(shown(panel)).toEqual(settingNames.filter((name) => name !== 'names'));
    expect(shown(open(unreadablePolicy.settings).panel)).toEqual(settingNames);
  });

  it('saves everything that a person may set, unchanged', () => {
    const own = { hint: 'refused', autoReload: false, rules: [rule] } as const;
    open({}, { ...own, rules: [rule], otherRegistrations: [fabrikam] }).save();
    const { names: _, ...rest } = { ...defaultSettings, registration, ...own };
    expect(saved).toEqual([{ ...rest, otherRegistrations: [fabrikam] }]);
  });

  it('saves nothing while a field is invalid', () => {
    const form = open({}, { registration: { ...registration, clientId: 'no id' } });
    form.save();
    expect(saved).toEqual([]);
  });
});

describe('A setting that the organisation set', () => {
  it.each<[keyof Settings, ManagedSettings, string]>([
    ['oneClick', { oneClick: 'never' }, 'Always open the form first'],
    ['hint', { hint: 'refused' }, 'Only when Microsoft refused the page'],
  ])('is shown for %s, and cannot be changed', (name, managed, label) => {
    const form = open(managed);
    expect(form.text(name)).toContain(setByOrganisation);
    expect(form.isDisabled(name)).toBe(true);
    expect(form.checked(name)).toEqual([label]);
    form.save();
    expect(saved).toHaveLength(1);
    expect(name in saved[0]!).toBe(false);
  });

  it('is shown instead of the person’s own, which is kept', () => {
    const form = open({ autoReload: false }, { autoReload: true });
    expect(form.isDisabled('autoReload')).toBe(true);
    expect(form.checked('autoReload')).toEqual([]);
    form.save();
    expect('autoReload' in saved[0]!).toBe(false);
    expect(saved[0]).toMatchObject({ hint: 'needed' });
  });

  it('leaves every other setting to the person', () => {
    const form = open({ oneClick: 'never' });
    const others = settingNames.filter((name) => name !== 'oneClick' && form.panel(name));
    expect(others.filter((name) => form.isDisabled(name))).toEqual([]);
    expect(others.filter((name) => form.text(name).includes(setByOrganisation))).toEqual([]);
  });

  it('and is its application leaves out the person’s other tenants', () => {
    const form = open({ registration: fabrikam }, { otherRegistrations: [registration] });
    const values = [...form.panel('registration')!.querySelectorAll('input')].map(
      ({ value }) => value,
    );
    expect(values).toEqual([fabrikam.clientId, fabrikam.tenant]);
    for (const name of ['registration', 'otherRegistrations']) {
      expect(form.isDisabled(name)).toBe(true);
      expect(form.text(name)).toContain(setByOrganisation);
    }
    expect(form.panel('otherRegistrations')!.querySelectorAll('input, button')).toHaveLength(0);
    form.save();
    expect(Object.keys(saved[0]!)).not.toContain('registration');
    expect(Object.keys(saved[0]!)).not.toContain('otherRegistrations');
  });

  it.each<[keyof Settings, ManagedSettings, string[]]>([
    ['otherRegistrations', { otherRegistrations: [fabrikam] }, ['fabrikam.com', fabrikam.clientId]],
    ['rules', { rules: [rule] }, [rule.at, rule.role]],
    ['carries', { carries: { desk: ['Reports Reader'] } }, ['desk', 'Reports Reader']],
    ['names', { names: { 'an-id': 'Help desk' } }, ['an-id', 'Help desk']],
  ])(
    'for lines of %s is shown beside the person’s own, which can still be changed',
    (name, managed, words) => {
      const form = open(managed, { rules: [{ ...rule, role: 'Mine' }] });
      for (const word of [setByOrganisation, ...words]) expect(form.text(name)).toContain(word);
      expect(form.isDisabled(name)).toBe(false);
      form.save();
      expect(saved[0]).toMatchObject({ rules: [{ ...rule, role: 'Mine' }], carries: {} });
      expect(saved[0]?.otherRegistrations).toEqual([]);
    },
  );
});
