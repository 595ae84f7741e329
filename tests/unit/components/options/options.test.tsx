import { render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Options } from '../../../../components/options/options';
import { Report } from '../../../../components/options/report';
import type { CommandReply } from '../../../../utils/messages/commands';
import { pimErrorOf } from '../../../../utils/pim/pim-error-of';
import { settingNames } from '../../../../utils/settings/definitions';
import { type ManagedSettings, unreadablePolicy } from '../../../../utils/settings/policy';
import {
  defaultSettings,
  type Settings,
  type SettingsChange,
} from '../../../../utils/settings/shape';
import { messages } from '../../support/messages';
import { accessibleName, dispatch, redrawn, renderPage } from '../../support/render-page';
import { registration } from '../../support/token-host';

const fabrikam = { ...registration, tenant: 'fabrikam.com' };
const rule = { at: 'entra.microsoft.com/#view/A/B', role: 'Reports Reader' };
const heading = (name: string) => messages[`options_${name}`]?.message;
const setByOrganisation = 'Set by your organization';

let saved: SettingsChange[] = [];
afterEach(() => {
  renderPage(null);
  saved = [];
});

function open(managed: ManagedSettings = {}, own: Partial<Settings> = {}) {
  let reply: CommandReply = { ok: true };
  const page = (settings: Partial<Settings>) => (
    <Options
      settings={{ ...defaultSettings, registration, ...settings }}
      {...{ managed, isBuiltIn: false, welcomeUrl: '#', policyProblems: [] }}
      {...{ inEffect: [registration], setUpChecks: [] }}
      {...{ unknown: [], errorLog: [], losses: [], originals: '' }}
      onRemoveOriginals={() => undefined}
      knowledge={{ isAddress: () => true, roleNames: ['Reports Reader'] }}
      onCopy={async () => true}
      onSave={async (change) => {
        saved.push(change);
        return reply;
      }}
    />
  );
  const root = renderPage(page(own));
  const panel = (name: string): Element | undefined =>
    [...root.querySelectorAll('fieldset')].find(
      (fieldset) => fieldset.querySelector('legend')?.textContent === heading(name),
    );
  return {
    panel,
    text: (name: string) => panel(name)?.textContent ?? '',
    whole: () => root.textContent ?? '',
    isDisabled: (name: string) => panel(name)?.hasAttribute('disabled'),
    checked: (name: string) =>
      [...panel(name)!.querySelectorAll('input[checked]')].map(accessibleName),
    values: (name: string) =>
      [...panel(name)!.querySelectorAll('input')].map((field) => field.value),
    /** Types each setting anew as it is. */
    touch(): void {
      for (const add of root.querySelectorAll('.panel > div > button')) dispatch('click', add);
      for (const box of root.querySelectorAll('input[type=radio][checked], [type=checkbox]')) {
        Object.assign(box, { checked: box.hasAttribute('checked') });
        dispatch('change', box);
      }
      for (const field of root.querySelectorAll('input:not([type])')) dispatch('input', field);
    },
    type(name: string, index: number, value: string): void {
      const field = panel(name)!.querySelectorAll('input')[index]!;
      Object.assign(field, { value });
      dispatch('input', field);
    },
    paste(pasted: string): void {
      const field = panel('setUpText')!.querySelector('textarea')!;
      Object.assign(field, { value: pasted });
      dispatch('input', field);
    },
    /** Settings as somebody else has changed them meanwhile. */
    show: (settings: Partial<Settings>) => render(page(settings), root),
    /** What the organisation sets while the page is open. */
    manage(changed: ManagedSettings): void {
      managed = changed;
      render(page(own), root);
    },
    refuse(): void {
      reply = { ok: false, error: pimErrorOf('unavailable') };
    },
    save: () => dispatch('submit', root.querySelector('form')!),
  };
}

describe('The settings form', () => {
  it('shows every setting in order, and names only where an organisation sets some', () => {
    const { panel } = open();
    const shown = (found: typeof panel) => settingNames.filter((name) => found(name));
    expect(shown(panel)).toEqual(settingNames.filter((name) => name !== 'names'));
    expect(shown(open(unreadablePolicy.settings).panel)).toEqual(settingNames);
  });

  it('saves everything that a person has typed, as it is', () => {
    const own = { hint: 'refused', autoReload: false, rules: [rule] } as const;
    const form = open({}, { ...own, rules: [rule], otherRegistrations: [fabrikam] });
    form.touch();
    form.save();
    const { names: _, ...rest } = { ...defaultSettings, registration, ...own };
    expect(saved).toEqual([{ ...rest, otherRegistrations: [fabrikam] }]);
  });

  it('leaves alone what nobody typed here: it may have been changed on another page', async () => {
    const form = open({}, { rules: [rule] });
    form.type('rules', 1, 'Global Reader');
    form.show({ hint: 'never', rules: [rule] });
    await redrawn();
    expect(form.checked('hint')).toEqual([messages.options_hint_never?.message]);
    expect(form.values('rules')).toEqual([rule.at, 'Global Reader']);
    form.save();
    expect(saved).toEqual([{ rules: [{ ...rule, role: 'Global Reader' }] }]);
  });

  it('saves the applications together: each is checked beside the others', () => {
    const form = open({}, { otherRegistrations: [fabrikam] });
    form.type('registration', 1, 'northwind.example');
    form.save();
    const first = { ...registration, tenant: 'northwind.example' };
    expect(saved).toEqual([{ registration: first, otherRegistrations: [fabrikam] }]);
  });

  it('keeps what was typed until it is saved, and then follows what is', async () => {
    const form = open({}, { rules: [rule] });
    form.type('rules', 1, 'Mine');
    form.refuse();
    form.save();
    await redrawn();
    form.show({ rules: [] });
    await redrawn();
    expect(form.values('rules')).toEqual([rule.at, 'Mine']);
    const other = open({}, { rules: [rule] });
    other.type('rules', 1, 'Mine');
    other.save();
    await redrawn();
    other.show({ rules: [{ ...rule, role: 'Theirs' }] });
    await redrawn();
    expect(other.values('rules')).toEqual([rule.at, 'Theirs']);
  });

  it('keeps what is typed of a setting that the organisation sets meanwhile', async () => {
    const form = open({}, { rules: [rule] });
    form.type('rules', 1, 'Mine');
    form.type('registration', 1, 'northwind.example');
    form.manage({ registration: fabrikam });
    await redrawn();
    expect(form.values('registration')).toEqual([fabrikam.clientId, fabrikam.tenant]);
    form.save();
    await redrawn();
    expect(Object.keys(saved[0]!)).toEqual(['rules']);
    form.manage({});
    await redrawn();
    expect(form.values('registration')).toEqual([registration.clientId, 'northwind.example']);
  });

  it('keeps what is typed while it is being saved, and does not say that it is', async () => {
    const form = open({}, { rules: [rule] });
    form.type('rules', 1, 'Mine');
    form.save();
    form.type('rules', 1, 'Mine too');
    await redrawn();
    form.show({ rules: [{ ...rule, role: 'Mine' }] });
    await redrawn();
    expect(form.values('rules')).toEqual([rule.at, 'Mine too']);
    expect(form.whole()).not.toContain(messages.options_saved?.message);
  });

  it('takes any name for a group, and refuses none with an error of ours', () => {
    const form = open({}, { carries: { Desk: ['Reports Reader'] } });
    for (const name of ['constructor', 'toString']) {
      form.type('carries', 0, name);
      form.save();
      expect(Object.entries(saved.at(-1)?.carries ?? {})).toEqual([[name, ['Reports Reader']]]);
    }
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
    form.touch();
    form.save();
    expect(saved).toHaveLength(1);
    expect(name in saved[0]!).toBe(false);
  });

  it('is shown instead of the person’s own, which is kept', () => {
    const form = open({ autoReload: false }, { autoReload: true });
    expect(form.isDisabled('autoReload')).toBe(true);
    expect(form.checked('autoReload')).toEqual([]);
    form.touch();
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
    form.touch();
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
      form.touch();
      form.save();
      expect(saved[0]).toMatchObject({ rules: [{ ...rule, role: 'Mine' }], carries: {} });
      expect(saved[0]?.otherRegistrations).toEqual([]);
    },
  );
});

describe('What the catalogue does not know', () => {
  it.each([
    ['is copied', true, messages.report_copied],
    ['is to be copied by hand where the browser refuses', false, messages.history_copyFailed],
  ])('%s', async (_, isCopied, words) => {
    const root = renderPage(
      <Report head="Unknown" says="" lines={['a']} onCopy={async () => isCopied} />,
    );
    dispatch('click', root.querySelector('button')!);
    await redrawn();
    expect(root.querySelector('[role=status]')?.textContent).toBe(words?.message);
  });
});
